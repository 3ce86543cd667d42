using FinanceManager.Documents;
using FinanceManager.Domain;

namespace FinanceManager.Api.Tests.Documents;

/// <summary>What documents say.</summary>
internal static class Paper
{
    internal static readonly Currency Real = Currency.Parse("BRL");

    internal static Money Reais(long minorUnits) => new(minorUnits, Real);

    /// <param name="items">What adds up to the total, where anything is told of it.</param>
    internal static DocumentReading Receipt(
        string issuer = "PADARIA SAO JOSE LTDA",
        long total = 1_250,
        string day = "2026-03-02",
        string? uniqueId = null,
        bool proved = true,
        params (string Description, long MinorUnits)[] items
    ) =>
        new()
        {
            Kind = DocumentKind.Receipt,
            Method = DocumentMethod.Ocr,
            Issuer = new(issuer, 0.8, new(1, 0.1, 0.05, 0.5, 0.02)),
            Date = new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), 0.9),
            Total = new(Reais(total), proved ? 1 : 0.5, new(1, 0.6, 0.9, 0.2, 0.02)),
            UniqueId = uniqueId,
            Items = [.. items.Select(i => new DocumentItem(i.Description, 1, null, Reais(i.MinorUnits)))],
            Checks = [new("items-total", proved, "12.50 = 12.50", ProvesTotal: true)],
            PageTexts = [$"{issuer}\nTOTAL {total / 100}.{total % 100:00}"],
        };

    internal static DocumentReading Statement { get; } =
        new() { Kind = DocumentKind.Statement, Method = DocumentMethod.Text };

    /// <summary>A file by its first bytes, with a word that the double of the reader knows it by.</summary>
    internal static byte[] Pdf(string word) => System.Text.Encoding.UTF8.GetBytes($"%PDF-1.7\n{word}\n%%EOF");
}
