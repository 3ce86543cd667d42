using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <summary>What an export answers.</summary>
/// <param name="CreateCategories">Makes the categories that the rules name and the household has not; otherwise such rules are left out.</param>
public sealed record ImportRulesRequest(
    [property: Range(1, ExportRules.Version)] int Version,
    [property: MinLength(1), MaxLength(500)] IReadOnlyList<FiledRule> Rules,
    bool CreateCategories = false
);

/// <param name="Already">How many rules of the file are here already, whatever their name.</param>
/// <param name="Problems">Rules that were left out, and why.</param>
public sealed record ImportRulesResponse(int Imported, int Already, IReadOnlyList<RuleImportProblem> Problems);

/// <param name="Number">Place in the file, from 1.</param>
/// <param name="Detail">The category or account that is not known.</param>
public sealed record RuleImportProblem(int Number, string Name, string Code, string? Detail);

/// <summary>Brings the rules of a file in behind those that are here, as one change-set. One that is not understood is left out.</summary>
internal static class ImportRules
{
    internal static async Task<Ok<ImportRulesResponse>> Handle(
        ImportRulesRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var rules = await HouseholdCategorizer.RulesAsync(db, ct);
        var names = await RuleNames.OfAsync(db, request.CreateCategories, ct);
        var known = rules.Select(rule => ContentOf(rule, names)).ToHashSet();
        var position = rules.Select(rule => rule.Position).DefaultIfEmpty(-1).Max();
        var (imported, problems) = (0, new List<RuleImportProblem>());
        foreach (var (place, filed) in request.Rules.Index())
        {
            if (Problem(filed, names) is { } problem)
            {
                problems.Add(new(place + 1, filed.Name, problem.Code, problem.Detail));
                continue;
            }
            var rule = Make(filed, names, checked(position + 1));
            if (!known.Add(ContentOf(rule, names)))
                continue;
            db.Add(rule);
            (position, imported) = (position + 1, imported + 1);
        }
        db.AddRange(names.Created);
        db.Act.Describe("rule.imported", imported.ToString(CultureInfo.InvariantCulture));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new ImportRulesResponse(imported, request.Rules.Count - imported - problems.Count, problems)
        );
    }

    /// <summary>Why a rule is left out. All is checked before, so that no category is made for one that is.</summary>
    private static (string Code, string? Detail)? Problem(FiledRule filed, RuleNames names)
    {
        if (names.Missing(filed) is var (code, name))
            return (code, name);
        try
        {
            filed.Actions(_ => CategoryId.New()).Check();
            RuleMatcher.Validate([.. filed.Conditions.Select(names.Here)]);
            return null;
        }
        catch (RuleViolation violation)
        {
            return (violation.Code, null);
        }
    }

    private static Rule Make(FiledRule filed, RuleNames names, int position)
    {
        var request = new RuleRequest(
            filed.Name,
            [.. filed.Conditions.Select(names.Here)],
            Match: filed.Match,
            Stop: filed.Stop,
            Enabled: filed.Enabled
        );
        return CreateRule.Make(request, filed.Actions(names.IdOf), position);
    }

    private static string ContentOf(Rule rule, RuleNames names) =>
        JsonSerializer.Serialize(names.Filed(rule) with { Name = "", Enabled = true }, ChangeFields.Json);
}
