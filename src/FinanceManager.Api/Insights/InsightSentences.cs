using FinanceManager.Api.Ai;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain.Insights;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Insights;

/// <summary>
/// Sentences of the model for the first few insights, where the household lets it be asked. Each is asked for once; one that
/// says a figure which is no fact is kept as none, and the web app's own words are shown instead. Facts are shown beside either.
/// </summary>
internal sealed class InsightSentences(FinanceDbContext db, AiRuns runs, AiGateway gateway, AiOptions options)
{
    /// <summary>How many are worded.</summary>
    internal const int Most = 5;

    private string Model => options.Routes[AiTasks.WordInsights].Model;

    /// <returns>What is known by now, by insight.</returns>
    internal async Task<Dictionary<string, string>> KnownAsync(
        IEnumerable<Insight> insights,
        string locale,
        CancellationToken ct
    )
    {
        // Two may have the same figures; names, which differ, are no part of the question.
        var digests = insights.ToLookup(i => InsightPrompt.DigestOf(Model, locale, i), i => i.Key);
        var questions = digests.Select(d => d.Key).ToList();
        var known = await db
            .InsightSentences.AsNoTracking()
            .Where(s => questions.Contains(s.Question) && s.Text != null)
            .ToListAsync(ct);
        return known
            .SelectMany(s => digests[s.Question].Select(key => (Key: key, Text: s.Text!)))
            .ToDictionary(s => s.Key, s => s.Text);
    }

    /// <summary>Asks for those that are not known yet, in each language of the household's people.</summary>
    internal async Task WordAsync(IReadOnlyList<Insight> first, CancellationToken ct)
    {
        if (first.Count == 0 || await runs.RefusalAsync(ct) is not null)
            return;
        try
        {
            foreach (var locale in await LocalesAsync(ct))
                await WordAsync(first, locale, ct);
        }
        // There are words without the model: nobody waits for these.
        catch (ConsentGone) { }
        catch (CapReached) { }
        catch (ModelFailure) { }
    }

    private async Task WordAsync(IReadOnlyList<Insight> first, string locale, CancellationToken ct)
    {
        var wanted = first.DistinctBy(i => InsightPrompt.DigestOf(Model, locale, i)).ToList();
        var digests = wanted.ConvertAll(i => InsightPrompt.DigestOf(Model, locale, i));
        var asked = await db
            .InsightSentences.Where(s => digests.Contains(s.Question))
            .Select(s => s.Question)
            .ToListAsync(ct);
        var open = wanted.Where((_, i) => !asked.Contains(digests[i])).ToList();
        if (open.Count == 0)
            return;
        var prompt = new InsightPrompt(open, locale);
        var said = await gateway.AskAsync(AiTasks.WordInsights, InsightPrompt.Version, prompt.Ask, prompt.Read, ct);
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        var now = db.Clock.GetUtcNow();
        for (var i = 0; i < open.Count; i++)
            db.Add(new InsightSentence(InsightPrompt.DigestOf(Model, locale, open[i]), said?[i], now));
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    private Task<List<string>> LocalesAsync(CancellationToken ct) =>
        db
            .Memberships.Where(m => m.HouseholdId == db.CurrentHousehold)
            .Join(db.Users, m => m.UserId, u => u.Id, (_, u) => u.Locale)
            .Distinct()
            .Take(3)
            .ToListAsync(ct);
}
