using System.Text.Json;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Imports;
using FinanceManager.Domain.Ledger;
using FinanceManager.Statements;

namespace FinanceManager.Api.Features.Imports;

/// <summary>What to do with one line of a file.</summary>
public enum LineDecision
{
    /// <summary>Bring it in, whatever it looks like.</summary>
    New,

    /// <summary>It is the transaction it was matched with.</summary>
    Duplicate,

    /// <summary>Leave it out.</summary>
    Skip,
}

/// <summary>How an account of the file is to be made.</summary>
public sealed record NewImportAccount([property: PlainText(100)] string? Name = null, AccountType? Type = null);

/// <summary>What the bank shows at the end of a day; the server's today when no day is given.</summary>
public sealed record ShownBalance([property: PlausibleAmount] Money Amount, DateOnly? Date = null);

/// <summary>Everything a person chose for an import so far. Kept with it as JSON.</summary>
internal sealed record ImportChoices
{
    /// <summary>The account named at upload.</summary>
    public AccountId? AccountId { get; init; }

    public CsvMapping? Mapping { get; init; }

    public DateOrder? DateOrder { get; init; }

    /// <summary>Account text in the file → account id, or <c>create</c>.</summary>
    public Dictionary<string, string> Accounts { get; init; } = [];

    public Dictionary<string, NewImportAccount> NewAccounts { get; init; } = [];

    public Dictionary<string, ShownBalance> Balances { get; init; } = [];

    /// <summary>Category text in the file → category id, or <c>create</c>.</summary>
    public Dictionary<string, string> Categories { get; init; } = [];

    /// <summary>Ordinal of the line → what to do.</summary>
    public Dictionary<int, LineDecision> Lines { get; init; } = [];

    internal const string Create = "create";

    internal static ImportChoices Of(Import import) =>
        JsonSerializer.Deserialize<ImportChoices>(import.Choices, ChangeFields.Json)!;

    internal string ToJson() => JsonSerializer.Serialize(this, ChangeFields.Json);
}
