namespace FinanceManager.Documents.Codes;

/// <summary>Payloads of bar codes and QR codes, and the digits that stand beside them.</summary>
public static class DocumentCodes
{
    private const int Longest = 4_096;

    /// <param name="text">As a camera reads it or a person types it; an address in it is never followed.</param>
    /// <param name="today">Chooses the epoch of a boleto's due date.</param>
    /// <returns>
    /// Null where it is no code that is known. A code that is known and broken says so in its checks and has no total.
    /// </returns>
    public static DocumentReading? Parse(string text, DateOnly today)
    {
        var code = text.Trim();
        if (code.Length is 0 or > Longest)
            return null;
        var reading =
            PixCode.Parse(code)
            ?? BoletoCode.Parse(code, today)
            ?? FiscalKey.ParseCode(code)
            ?? PortugueseCode.Parse(code)
            ?? SellerCode.Parse(code);
        return reading is null ? null : reading with { Codes = [code] };
    }
}
