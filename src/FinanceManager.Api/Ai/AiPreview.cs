using FinanceManager.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Ai;

/// <summary>What a run would ask and cost, by the rule of <see cref="Tokens"/>, before anything leaves.</summary>
/// <param name="Unknowable">Merchants that no model can know: names of people, numbers, nothing at all.</param>
/// <param name="Known">Merchants whose answer is here already.</param>
internal sealed record AiPreview(
    int Rows,
    int Merchants,
    int Known,
    int Unknowable,
    int Calls,
    bool Batch,
    long InputTokens,
    long OutputTokens,
    long Cost
)
{
    internal static async Task<AiPreview> OfAsync(FinanceDbContext db, AiOptions options, CancellationToken ct)
    {
        var prompt = await CategoryPrompt.LoadAsync(db, ct);
        var choices = await db.AiChoices.AsNoTracking().SingleOrDefaultAsync(ct);
        var residue = await Residue.LoadAsync(db, prompt.AskedUnder(options, choices), ct);
        var askable = residue.Merchants.Where(m => m.CanBeAsked).ToList();
        var known = await AiAnswers.FindAsync(db, options, prompt, AiTasks.Categorize, askable, ct);
        var price = options.Routes[AiTasks.Categorize];
        var batch = residue.Rows > options.BatchAboveRows && askable.Count > known.Count;
        var (calls, input, output) = (0, 0L, 0L);
        foreach (var some in askable.Where(m => !known.ContainsKey(m)).Chunk(options.MerchantsPerCall))
        {
            calls++;
            input += Tokens.Of(prompt.Ask(price.Model, some));
            output += Tokens.OfAnswers(some.Length);
        }
        return new(
            residue.Rows,
            residue.Merchants.Count,
            known.Count,
            residue.Merchants.Count - askable.Count,
            calls,
            batch,
            input,
            output,
            price.CostOf(input, output, batch ? options.BatchShare : 1)
        );
    }
}
