using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Qif;

/// <summary>Days as Quicken writes them: <c>1/ 2'26</c> has blanks for zeros, and an apostrophe from 2000 on.</summary>
internal static class QifDate
{
    private const int Longest = 48;

    public static bool TryRead(ReadOnlySpan<char> text, DateOrder order, out DateOnly date) =>
        DateText.TryRead(Plain(text, stackalloc char[Longest]), order, out date);

    /// <summary>What the day says of the order in which the file writes days.</summary>
    public static void Add(ReadOnlySpan<char> text, Csv.DateOrderEvidence evidence) =>
        evidence.Add(Plain(text, stackalloc char[Longest]));

    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> text, Span<char> target)
    {
        if (text.Length > target.Length || !text.Contains('\''))
            return text;
        text.Replace(target, '\'', '/');
        return target[..text.Length];
    }
}
