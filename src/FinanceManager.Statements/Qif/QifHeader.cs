namespace FinanceManager.Statements.Qif;

/// <summary>What the records between two headers are.</summary>
internal enum QifSection
{
    /// <summary>Nothing was said, or something unknown: what has a day and an amount is a movement.</summary>
    Unknown,

    /// <summary>The register of a bank account, a card, cash, a thing or a debt.</summary>
    Register,

    Investments,
    Accounts,

    /// <summary>Categories, securities, prices and the like.</summary>
    List,
}

/// <summary>A line that begins with <c>!</c> and says what follows.</summary>
/// <param name="Name">As written behind the colon.</param>
internal readonly record struct QifHeader(QifSection Section, string Name, StatementAccountType? AccountType)
{
    /// <summary>Where no header stands yet.</summary>
    public static readonly QifHeader None = new(QifSection.Unknown, "", null);

    private const string TypeMark = "!Type:";
    private const string AccountMark = "!Account";

    public static bool IsEndOfAccounts(ReadOnlySpan<char> line) =>
        line.StartsWith("!Clear:", StringComparison.OrdinalIgnoreCase);

    public static bool IsAny(ReadOnlySpan<char> line) =>
        line.StartsWith(TypeMark, StringComparison.OrdinalIgnoreCase)
        || line.StartsWith(AccountMark, StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("!Option:", StringComparison.OrdinalIgnoreCase)
        || IsEndOfAccounts(line);

    /// <summary>False for an option, which says nothing of the records that follow.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out QifHeader header)
    {
        header = new QifHeader(QifSection.Accounts, "", null);
        if (line.StartsWith(AccountMark, StringComparison.OrdinalIgnoreCase))
            return true;
        if (!line.StartsWith(TypeMark, StringComparison.OrdinalIgnoreCase))
            return false;
        var name = line[TypeMark.Length..].Trim().ToString();
        header = new QifHeader(SectionOf(name), name, AccountTypeOf(name));
        return true;
    }

    /// <summary>The type of account by the word of a header or of a list of accounts.</summary>
    public static StatementAccountType? AccountTypeOf(string? name) =>
        Plain(name) switch
        {
            "BANK" => StatementAccountType.Checking,
            "CCARD" => StatementAccountType.CreditCard,
            "OTHL" => StatementAccountType.Loan,
            var plain when IsInvestment(plain) => StatementAccountType.Investment,
            _ => null,
        };

    private static QifSection SectionOf(string name) =>
        Plain(name) switch
        {
            "BANK" or "CASH" or "CCARD" or "OTHA" or "OTHL" or "OTHS" => QifSection.Register,
            "CAT" or "CLASS" or "TAG" or "TAX" or "BUDGET" => QifSection.List,
            "SECURITY" or "PRICES" or "MEMORIZED" or "MEMORISED" or "TEMPLATE" => QifSection.List,
            "INVITEM" or "CUST" or "VEND" or "EMP" => QifSection.List,
            var plain when IsInvestment(plain) => QifSection.Investments,
            _ => QifSection.Unknown,
        };

    private static bool IsInvestment(string plain) =>
        plain is "INVST" or "PORT" or "MUTUAL" or "401(K)" or "401(K)/403(B)";

    private static string Plain(string? name) =>
        (name ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
