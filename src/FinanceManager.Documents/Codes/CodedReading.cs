namespace FinanceManager.Documents.Codes;

/// <summary>What a document says in words, corrected by what its codes say.</summary>
internal static class CodedReading
{
    /// <param name="codes">At least one.</param>
    public static DocumentReading Of(DocumentReading words, IReadOnlyList<DocumentReading> codes)
    {
        var code = codes.FirstOrDefault(c => c.IsProved) ?? codes[0];
        var warnings = words.Warnings.ToList();
        // A bill may have a code for each way of paying it, but only one amount.
        if (codes.Where(c => c.Total is not null).DistinctBy(c => c.Total!.Value).Count() > 1)
            warnings.Add("several-documents");
        if (code.Total is null)
            return words with
            {
                Kind = words.Kind == DocumentKind.Unknown ? code.Kind : words.Kind,
                TaxId = code.TaxId ?? words.TaxId,
                Issuer = words.Issuer ?? code.Issuer,
                Date = code.Date ?? words.Date,
                UniqueId = code.UniqueId,
                Checks = [.. words.Checks, .. code.Checks],
                Codes = [.. words.Codes.Union(code.Codes)],
                Warnings = warnings,
            };

        var checks = code
            .Checks.Concat(words.Checks.Where(c => c.Holds && code.Total.Value == words.Total?.Value))
            .ToList();
        // Two amounts of which each is sure.
        if (words.IsProved && words.Total!.Value != code.Total.Value)
            checks.Add(
                new DocumentCheck("code-total", false, $"{code.Total.Value} = {words.Total.Value}", At: words.Total.At)
            );
        return words with
        {
            Kind = code.Kind == DocumentKind.Bill || words.Kind is DocumentKind.Unknown ? code.Kind : words.Kind,
            Method = DocumentMethod.Code,
            Issuer = code.Issuer ?? words.Issuer,
            TaxId = code.TaxId ?? words.TaxId,
            Date = code.Date ?? words.Date,
            DueDate = code.DueDate ?? words.DueDate,
            Total = code.Total,
            PaymentMethod = code.PaymentMethod ?? words.PaymentMethod,
            UniqueId = code.UniqueId,
            Checks = checks,
            Codes = [.. words.Codes.Union(code.Codes)],
            Warnings = warnings,
        };
    }
}
