using FinanceManager.Domain;

namespace FinanceManager.Statements.Camt;

/// <summary>What has been read so far of one statement (Stmt), report (Rpt) or notification (Ntfctn).</summary>
internal sealed class CamtStatement(int line)
{
    public int Line { get; } = line;

    public string? AccountId { get; set; }

    public string? AccountName { get; set; }

    public string? TypeCode { get; set; }

    public string? CurrencyText { get; set; }

    public string? Owner { get; set; }

    public string? BankName { get; set; }

    public string? BankCode { get; set; }

    /// <summary>When the bank wrote it.</summary>
    public string? Created { get; set; }

    public List<CamtBalance> Balances { get; } = [];

    /// <summary>The currency and account of its entries; null until they are needed.</summary>
    public Currency? Currency { get; set; }

    public CamtAccount? Account { get; set; }

    /// <summary>Sum of what is booked.</summary>
    public Int128 Sum { get; set; }

    public DateOnly? FirstDay { get; set; }

    /// <summary>Lines that wait until the balances say how the bank signs reversals, and which of them are reversals.</summary>
    public List<(CamtAccount Account, StatementLine Line, bool IsReversal)> Held { get; } = [];

    public string? Institution => BankName ?? BankCode;

    public StatementAccountType? Type =>
        TypeCode switch
        {
            "CACC" or "TRAN" or "SLRY" or "CASH" => StatementAccountType.Checking,
            "SVGS" or "LLSV" => StatementAccountType.Savings,
            "LOAN" => StatementAccountType.Loan,
            "MOMA" => StatementAccountType.MoneyMarket,
            "ODFT" => StatementAccountType.CreditLine,
            _ => null,
        };

    /// <summary>Whether a side of a movement is the account's own.</summary>
    public bool IsOwn(CamtParty party) =>
        party.Account is not null && AccountId is not null
            ? Plain(party.Account) == Plain(AccountId)
            : party.Name is not null && string.Equals(party.Name, Owner, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string id) => id.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
