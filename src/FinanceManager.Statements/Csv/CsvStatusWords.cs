using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv;

/// <summary>Words that say a movement is not booked yet, or never will be.</summary>
internal static class CsvStatusWords
{
    private static readonly HashSet<string> Pending =
    [
        "pending",
        "pendiente",
        "pendente",
        "vorgemerkt",
        "umsatz vorgemerkt",
        "en attente",
        "in behandeling",
        "authorized",
        "in sospeso",
        "ausstehend",
    ];

    private static readonly HashSet<string> Refused =
    [
        "reverted",
        "declined",
        "failed",
        "cancelled",
        "canceled",
        "rejected",
        "denied",
        "refused",
        "cancelado",
        "cancelada",
        "rechazado",
        "rechazada",
        "recusado",
        "recusada",
        "estornado",
        "abgelehnt",
        "storniert",
        "refuse",
        "geweigerd",
        "odrzucona",
    ];

    public static bool IsPending(ReadOnlySpan<char> text) => Pending.Contains(Folding.Words(text));

    public static bool IsRefused(ReadOnlySpan<char> text) => text.Length > 3 && Refused.Contains(Folding.Words(text));
}
