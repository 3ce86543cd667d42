using System.Text.Json;
using FinanceManager.Api.Categorization.Model;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Categorization;

/// <summary>Loads what a household decided so far — its rules, memory of merchants and categories — into a cascade for one run.</summary>
internal static class HouseholdCategorizer
{
    private static readonly JsonSerializerOptions Json = DomainJson.Configure(new JsonSerializerOptions());

    internal static async Task<Categorizer> LoadAsync(FinanceDbContext db, CancellationToken ct)
    {
        var categories = await db.Categories.Where(c => !c.Hidden).Select(c => new { c.Id, c.Key }).ToListAsync(ct);
        var byKey = categories.Where(c => c.Key is not null).ToDictionary(c => c.Key!, c => c.Id);
        var names = await MerchantNames.LoadAsync(db, ct);
        var tiers = new HouseholdTiers(
            await HouseholdModels.OfAsync(db, names, ct),
            byKey,
            categories.Select(c => c.Id).ToHashSet(),
            names,
            await HouseholdModels.SharedThresholdsAsync(db, ct)
        );
        return new(Matcher(await RulesAsync(db, ct)), tiers, byKey);
    }

    /// <summary>In the order in which they are tried.</summary>
    internal static Task<List<Rule>> RulesAsync(FinanceDbContext db, CancellationToken ct) =>
        db.Rules.AsNoTracking().OrderBy(r => r.Position).ThenBy(r => r.Id).ToListAsync(ct);

    /// <summary>Those that are switched on.</summary>
    internal static async Task<RuleMatcher> MatcherAsync(FinanceDbContext db, CancellationToken ct) =>
        Matcher(await RulesAsync(db, ct));

    internal static CategorizationRule Prepare(Rule rule) =>
        new(rule.Id, Conditions(rule), rule.Actions, rule.Match, rule.Stop);

    internal static IReadOnlyList<RuleCondition> Conditions(Rule rule) =>
        JsonSerializer.Deserialize<List<RuleCondition>>(rule.Conditions, Json)!;

    internal static string ToJson(IReadOnlyList<RuleCondition> conditions) =>
        JsonSerializer.Serialize(conditions, Json);

    private static RuleMatcher Matcher(IEnumerable<Rule> rules) => new(rules.Where(r => r.Enabled).Select(Prepare));
}
