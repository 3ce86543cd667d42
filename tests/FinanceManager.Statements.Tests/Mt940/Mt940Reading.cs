using System.Globalization;

namespace FinanceManager.Statements.Tests.Mt940;

/// <summary>A movement as another project's reader wrote it down, in the YAML of its own objects.</summary>
internal sealed record Mt940Reading(long MinorUnits, DateOnly Booked, string? BankReference)
{
    public static IReadOnlyList<Mt940Reading> Of(string yaml)
    {
        var start = yaml.IndexOf("\ntransactions:", StringComparison.Ordinal);
        return [.. yaml[start..].Split("\n- !!python/object:mt940.models.Transaction").Skip(1).Select(Read)];
    }

    private static Mt940Reading Read(string movement)
    {
        var amount = Between(movement, "Decimal ['", "']") ?? throw new FormatException("A movement has no amount.");
        // That reader takes a reversal of money in for money in.
        var sign = movement.Contains("\n    status: RC", StringComparison.Ordinal) ? -1 : 1;
        return new Mt940Reading(
            sign * (long)(decimal.Parse(amount, CultureInfo.InvariantCulture) * 100),
            Day(movement, "\n    entry_date:") ?? Day(movement, "\n    date:")!.Value,
            Between(movement, "\n    bank_reference: ", "\n") is { } id and not "null" and not "NONREF"
                ? id.Trim('\'')
                : null
        );
    }

    /// <summary>Two bytes of year, month and day.</summary>
    private static DateOnly? Day(string movement, string label)
    {
        if (Between(movement, label, "==") is not { } text)
            return null;
        var bytes = Convert.FromBase64String(text[(text.LastIndexOf(' ') + 1)..] + "==");
        return new DateOnly((bytes[0] << 8) | bytes[1], bytes[2], bytes[3]);
    }

    private static string? Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        if (start < 0)
            return null;
        start += from.Length;
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }
}
