using System.ComponentModel.DataAnnotations;
using FinanceManager.Domain;
using FinanceManager.Statements;

namespace FinanceManager.Api.Features.Imports;

/// <summary>Values that annotations do not reach: those inside dictionaries, and a mapping, which knows nothing of requests.</summary>
internal static class SoundCorrection
{
    private const int MostColumns = 1024;

    internal static bool IsSound(CorrectImportRequest request) =>
        AreValid(request.NewAccounts?.Values)
        && AreValid(request.Balances?.Values)
        && (request.Categories ?? []).All(c =>
            c.Value == ImportChoices.Create || CategoryId.TryParse(c.Value, null, out _)
        )
        && (request.Mapping is null || IsSound(request.Mapping));

    private static bool AreValid(IEnumerable<object?>? values) =>
        (values ?? []).All(v =>
            v is not null && Validator.TryValidateObject(v, new(v), null, validateAllProperties: true)
        );

    private static bool IsSound(CsvMapping mapping) =>
        Columns(mapping).All(c => c is >= 0 and < MostColumns)
        && mapping.Description.Count <= MostColumns
        && mapping is { HeaderRow: null or > 0, DecimalSeparator: '.' or ',' }
        && IsDelimiter(mapping.Delimiter)
        && (mapping.CurrencyCode is null || Currency.TryParse(mapping.CurrencyCode, out _));

    private static bool IsDelimiter(char c) => c == '\t' || !(char.IsControl(c) || char.IsLetterOrDigit(c) || c == '"');

    private static IEnumerable<int> Columns(CsvMapping m) =>
        new[]
        {
            m.Date,
            m.Amount,
            m.Debit,
            m.Credit,
            m.Direction,
            m.Payee,
            m.Category,
            m.Currency,
            m.Account,
            m.Balance,
            m.SourceId,
            m.Reference,
            m.Kind,
            m.Status,
        }
            .OfType<int>()
            .Concat(m.Description);
}
