using System.Buffers;
using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Mt940;

/// <summary>One movement: what field 61 says, until the texts of field 86 are known too.</summary>
internal sealed class Mt940Entry
{
    private const int LongestReference = 16;
    private static readonly SearchValues<char> AmountChars = SearchValues.Create("0123456789,.");

    private Mt940Entry() { }

    public required int Line { get; init; }

    public required DateOnly Date { get; init; }

    public required long MinorUnits { get; init; }

    /// <summary>The bank only expects the movement.</summary>
    public required bool IsExpected { get; init; }

    /// <summary>The code of the type of movement, such as <c>NTRF</c>.</summary>
    public required string? Type { get; init; }

    public required string? CustomerReference { get; init; }

    public required string? BankReference { get; init; }

    /// <summary>What stands behind the references.</summary>
    public required string? Details { get; init; }

    /// <summary>Some banks put their id of the movement behind the references, not into them.</summary>
    public string? DetailsId =>
        Details is { Length: >= LongestReference } && Details.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
            ? Details
            : null;

    /// <param name="isWhole">The file does not end inside the field.</param>
    public static Mt940Entry? Read(
        ReadOnlySpan<char> value,
        int line,
        bool isWhole,
        Currency? currency,
        StatementOutput output
    )
    {
        var rest = value;
        if (!TryDate(ref rest, line, output, out var date) || !TryMark(ref rest, line, output, out var mark))
            return null;
        // A letter of the currency may follow, and some banks break the line there.
        if (rest is [>= 'A' and <= 'Z', ..])
            rest = rest[1..];
        rest = rest.TrimStart("\n ");
        if (!TryAmount(ref rest, line, isWhole, currency, output, out var units))
            return null;
        var type = TakeType(ref rest);
        var lineEnd = rest.IndexOf('\n');
        var references = lineEnd < 0 ? rest : rest[..lineEnd];
        var details = lineEnd < 0 ? default : rest[(lineEnd + 1)..];
        var slashes = references.IndexOf("//");
        var customer = references;
        ReadOnlySpan<char> bank = default;
        if (slashes is >= 0 and <= LongestReference)
        {
            customer = references[..slashes];
            bank = references[(slashes + 2)..];
        }
        else if (references.Length > LongestReference && references[LongestReference - 1] == ' ')
        {
            // Without a line break, the reference is filled up with blanks and the details follow.
            customer = references[..LongestReference];
            details = details.IsEmpty ? references[LongestReference..] : details;
        }
        return new Mt940Entry
        {
            Line = line,
            Date = date,
            MinorUnits = mark.IsOut ? -units : units,
            IsExpected = mark.IsExpected,
            Type = type,
            CustomerReference = Reference(customer),
            BankReference = Reference(bank),
            Details = Some(details),
        };
    }

    /// <summary>A reference that refers to something; banks fill the field with words that say there is none.</summary>
    public static string? Reference(ReadOnlySpan<char> text)
    {
        text = Cleaning.Trim(text);
        return
            text.Trim('0').IsEmpty
            || text
                is "NONREF"
                    or "NOREF"
                    or "NOTPROVIDED"
                    or "NOT PROVIDED"
                    or "EREF"
                    or "EREF+"
                    or "KREF+"
                    or "PREF"
                    or "MARF"
            ? null
            : text.ToString();
    }

    private static bool TryDate(ref ReadOnlySpan<char> rest, int line, StatementOutput output, out DateOnly date)
    {
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? rest.Length : digits;
        date = default;
        if (digits >= 6)
        {
            var value = rest[..6];
            var entry = digits >= 10 ? rest[6..10] : default;
            if (Mt940Date.TryBooking(value, entry, out date, out var isExact))
            {
                if (!isExact)
                    output.Warn(
                        line,
                        "date.invalid",
                        $"{StatementOutput.Quote(rest[..(6 + entry.Length)])} has a day that is none; read as {date:yyyy-MM-dd}."
                    );
                rest = rest[(6 + entry.Length)..];
                return true;
            }
        }
        output.Error(line, "date.invalid", $"{StatementOutput.Quote(rest[..Math.Min(rest.Length, 10)])} is no date.");
        return false;
    }

    private static bool TryMark(
        ref ReadOnlySpan<char> rest,
        int line,
        StatementOutput output,
        out (bool IsOut, bool IsExpected) mark
    )
    {
        // A reversal of money in is money out, and the other way round; E is only expected.
        var prefix = rest is ['R' or 'E', 'C' or 'D', ..] ? rest[0] : ' ';
        if (prefix != ' ')
            rest = rest[1..];
        mark = default;
        if (rest is not ['C' or 'D', ..])
        {
            output.Error(
                line,
                "direction.unknown",
                $"{StatementOutput.Quote(rest)} does not say whether money came in or went out."
            );
            return false;
        }
        mark = ((rest[0] == 'D') != (prefix == 'R'), prefix == 'E');
        rest = rest[1..];
        return true;
    }

    private static bool TryAmount(
        ref ReadOnlySpan<char> rest,
        int line,
        bool isWhole,
        Currency? currency,
        StatementOutput output,
        out long units
    )
    {
        units = 0;
        var length = rest.IndexOfAnyExcept(AmountChars);
        length = length < 0 ? rest.Length : length;
        var text = rest[..length];
        rest = rest[length..];
        if (!isWhole && rest.IsEmpty)
        {
            output.Error(line, "line.truncated", "The file ends inside this movement.");
            return false;
        }
        if (!AmountText.TryRead(text, ',', currency, out var amount))
        {
            output.Error(line, "amount.invalid", $"{StatementOutput.Quote(text.IsEmpty ? rest : text)} is no amount.");
            return false;
        }
        if (amount.Rounded)
            output.Warn(
                line,
                "amount.precision",
                $"{StatementOutput.Quote(text)} has more decimals than its currency; rounded half to even."
            );
        // The standard demands the comma: without one, something may be missing.
        if (!text.Contains(','))
            output.Warn(line, "amount.ambiguous", $"{StatementOutput.Quote(text)} has no comma; read as it stands.");
        units = amount.MinorUnits;
        return true;
    }

    private static string? TakeType(ref ReadOnlySpan<char> rest)
    {
        if (rest is not [>= 'A' and <= 'Z', var a, var b, var c, ..] || !IsCode(a) || !IsCode(b) || !IsCode(c))
            return null;
        var type = rest[..4].ToString();
        rest = rest[4..];
        return type.Trim();
    }

    private static bool IsCode(char c) => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == ' ';

    private static string? Some(ReadOnlySpan<char> text)
    {
        char[] scratch = [];
        return Cleaning.Text(text, ref scratch) is { IsEmpty: false } some ? some.ToString() : null;
    }
}
