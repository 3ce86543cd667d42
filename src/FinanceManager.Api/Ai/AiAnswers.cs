using FinanceManager.Api.Data;
using FinanceManager.Domain.Ai;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Ai;

/// <summary>What is known already of merchants, so that nobody is asked twice.</summary>
internal static class AiAnswers
{
    // A useless answer may have been the service's bad day.
    private const int UnusableDays = 7;
    private const int Chunk = 500;

    /// <returns>By merchant, those that were asked about lately under this task's model.</returns>
    internal static async Task<Dictionary<AskedMerchant, AiAnswer>> FindAsync(
        FinanceDbContext db,
        AiOptions options,
        CategoryPrompt prompt,
        string task,
        IEnumerable<AskedMerchant> merchants,
        CancellationToken ct
    )
    {
        var model = options.Routes[task].Model;
        var now = db.Clock.GetUtcNow();
        var (usable, unusable) = (now.AddDays(-options.AnswerDays), now.AddDays(-UnusableDays));
        var found = new Dictionary<AskedMerchant, AiAnswer>();
        foreach (var some in merchants.Chunk(Chunk))
        {
            var asked = some.ToDictionary(m => prompt.DigestOf(model, m));
            var digests = asked.Keys.ToList();
            var answers = await db
                .AiAnswers.AsNoTracking()
                .Where(a => digests.Contains(a.Question) && (a.Unusable ? a.At > unusable : a.At > usable))
                .ToListAsync(ct);
            foreach (var answer in answers)
                found.Add(asked[answer.Question], answer);
        }
        return found;
    }

    /// <returns>Until when nobody need be asked again.</returns>
    internal static DateTimeOffset GoodUntil(AiOptions options, AiAnswer answer) =>
        answer.At.AddDays(answer.Unusable ? UnusableDays : options.AnswerDays);
}
