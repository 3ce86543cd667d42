using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;

namespace FinanceManager.Api.Categorization;

/// <summary>What a movement says of itself, as far as it tells a transfer.</summary>
/// <param name="ByRule">Whether a person's rule says that it is an end of one.</param>
internal readonly record struct TransferText(string Description, string? Payee, bool ByRule = false);

/// <summary>A pair, how sure it is that both are one movement, and why.</summary>
/// <param name="Certain">Sure enough to be linked without asking; see docs/decisions/0009.</param>
internal readonly record struct JudgedTransfer(TransferEnds Ends, double Score, string Reason, bool Certain);

/// <summary>
/// Weighs pairs of opposite movements. An amount alone proves nothing: what is linked without asking has no other partner
/// and says itself that money went between own accounts, or a person's rule says so.
/// </summary>
internal static class TransferJudge
{
    private const double Sure = 0.85;

    internal static List<JudgedTransfer> Judge(
        IReadOnlyList<TransferCandidate> candidates,
        IReadOnlyDictionary<TransactionId, TransferText> texts
    )
    {
        var kinds = texts.ToDictionary(t => t.Key, t => MerchantText.Of(t.Value.Description, t.Value.Payee).Main);
        var partners = candidates
            .SelectMany(c => new[] { c.Ends.From, c.Ends.To })
            .CountBy(id => id)
            .ToDictionary(c => c.Key, c => c.Value);
        var judged = new List<JudgedTransfer>();
        var taken = new HashSet<TransactionId>();
        // The nearest first: of several partners one is asked about.
        foreach (
            var pair in candidates
                .Select(c => Weigh(c, kinds[c.Ends.From], kinds[c.Ends.To], IsAlone(c), IsByRule(c)))
                .OrderByDescending(j => j.Score)
        )
            if (pair.Score >= 0.5 && !taken.Contains(pair.Ends.From) && !taken.Contains(pair.Ends.To))
            {
                taken.Add(pair.Ends.From);
                taken.Add(pair.Ends.To);
                judged.Add(pair);
            }
        return judged;

        bool IsAlone(TransferCandidate c) => partners[c.Ends.From] == 1 && partners[c.Ends.To] == 1;

        bool IsByRule(TransferCandidate c) => texts[c.Ends.From].ByRule || texts[c.Ends.To].ByRule;
    }

    private static JudgedTransfer Weigh(
        TransferCandidate pair,
        NormalizedText from,
        NormalizedText to,
        bool alone,
        bool byRule
    )
    {
        var own = (IsOwn(from) ? 1 : 0) + (IsOwn(to) ? 1 : 0);
        var moved = (IsTransfer(from) ? 1 : 0) + (IsTransfer(to) ? 1 : 0);
        var score =
            (pair.SameCurrency ? 0.35 : 0.25)
            + (
                pair.Days switch
                {
                    0 => 0.25,
                    1 => 0.15,
                    _ => 0.05,
                }
            )
            + (
                own > 0 || byRule ? 0.25 + (0.1 * own)
                : moved == 2 ? 0.25
                : moved * 0.1
            )
            + (from.Key.Length > 0 && from.Key == to.Key && from.Counterpart is not null ? 0.1 : 0)
            - (alone ? 0 : 0.3);
        var reason =
            byRule ? "rule"
            : own > 0 ? "own-accounts"
            : moved > 0 ? "transfer-words"
            : "opposite-amounts";
        score = Math.Round(Math.Clamp(score, 0, 1), 2);
        return new(pair.Ends, score, reason, alone && (byRule || (pair.SameCurrency && score >= Sure)));
    }

    private static bool IsOwn(NormalizedText text) => text.Kind is PaymentKind.Own;

    private static bool IsTransfer(NormalizedText text) => text.Kind.NamesCounterpart() || IsOwn(text);
}
