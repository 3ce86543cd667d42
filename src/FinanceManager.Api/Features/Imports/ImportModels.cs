using System.Text.Json;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Imports;
using FinanceManager.Domain.Ledger;
using FinanceManager.Statements;

namespace FinanceManager.Api.Features.Imports;

/// <summary>An account found in a file.</summary>
/// <param name="Text">How the file names it; the key for corrections.</param>
/// <param name="AccountId">Where its lines go; null when it will be created.</param>
/// <param name="Closing">The balance the bank states.</param>
/// <param name="BalanceHolds">Whether opening + lines = closing; null where the file does not state both.</param>
/// <param name="BalanceKnown">Whether the account's balance will be right afterwards; otherwise ask what the bank shows today.</param>
/// <param name="Closed">Whether it will be created as one that is no longer used, as the file says.</param>
public sealed record ImportAccountResponse(
    string Text,
    string Name,
    AccountType Type,
    Currency Currency,
    AccountId? AccountId,
    int Lines,
    Money Total,
    Money? Opening,
    Money? Closing,
    DateOnly? ClosingDate,
    bool? BalanceHolds,
    bool BalanceKnown,
    bool CurrencyDiffers,
    bool Closed = false
);

public sealed record ImportDiagnosticResponse(int? Line, string Code, string Message, DiagnosticSeverity Severity);

/// <summary>A category text of the file and how many lines carry it.</summary>
/// <param name="CategoryId">Where they go; null where nobody said, or where it will be created.</param>
/// <param name="Created">Whether the commit creates it.</param>
public sealed record ImportCategoryResponse(string Text, int Lines, CategoryId? CategoryId, bool Created = false);

/// <summary>What reading the file found; kept with the import.</summary>
public sealed record ImportOutcome(
    string Encoding,
    int New,
    int Duplicates,
    int Possible,
    int Errors,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    IReadOnlyList<ImportAccountResponse> Accounts,
    IReadOnlyList<ImportCategoryResponse> Categories,
    IReadOnlyList<ImportDiagnosticResponse> Diagnostics,
    CsvLayout? Layout
);

public sealed record ImportResponse(
    ImportId Id,
    string FileName,
    long Size,
    string Format,
    ImportStatus Status,
    DateTimeOffset CreatedAt,
    ChangeSetId? ChangeSetId,
    string Encoding,
    int New,
    int Duplicates,
    int Possible,
    int Errors,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    IReadOnlyList<ImportAccountResponse> Accounts,
    IReadOnlyList<ImportCategoryResponse> Categories,
    IReadOnlyList<ImportDiagnosticResponse> Diagnostics,
    CsvLayout? Layout,
    DateOrder? DateOrder
)
{
    internal static ImportResponse Of(Import i)
    {
        var found = JsonSerializer.Deserialize<ImportOutcome>(i.Outcome, ChangeFields.Json)!;
        return new(
            i.Id,
            i.FileName,
            i.Size,
            i.Format,
            i.Status,
            i.CreatedAt,
            i.ChangeSetId,
            found.Encoding,
            found.New,
            found.Duplicates,
            found.Possible,
            found.Errors,
            found.FirstDay,
            found.LastDay,
            found.Accounts,
            found.Categories,
            found.Diagnostics,
            found.Layout,
            ImportChoices.Of(i).DateOrder
        );
    }
}
