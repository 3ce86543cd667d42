using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Rules;

/// <summary>What an import takes.</summary>
public sealed record ExportRulesResponse(int Version, IReadOnlyList<FiledRule> Rules);

/// <summary>Every rule in its order, to keep or to bring into another household.</summary>
internal static class ExportRules
{
    internal const int Version = 1;

    internal static async Task<Ok<ExportRulesResponse>> Handle(FinanceDbContext db, CancellationToken ct)
    {
        var rules = await HouseholdCategorizer.RulesAsync(db, ct);
        var names = await RuleNames.OfAsync(db, create: false, ct);
        return TypedResults.Ok(new ExportRulesResponse(Version, [.. rules.Select(names.Filed)]));
    }
}
