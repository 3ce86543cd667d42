using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Hledger;

internal enum JournalAccountKind
{
    Asset,
    Liability,
    Equity,
    Income,
    Expense,
}

/// <summary>What the accounts of a journal are: as declared for them or above them, else by the name their path begins with.</summary>
internal sealed class JournalAccounts
{
    private static readonly (JournalAccountKind Kind, string Words)[] Roots =
    [
        (
            JournalAccountKind.Asset,
            "asset assets ativo ativos activo activos aktiva actif actifs attivita vermogen bank cash"
        ),
        (
            JournalAccountKind.Liability,
            "liability liabilities debt debts passivo passivos pasivo pasivos passiva passif passifs verbindlichkeiten schulden dividas deudas"
        ),
        (JournalAccountKind.Equity, "equity patrimonio capital eigenkapital capitaux"),
        (
            JournalAccountKind.Income,
            "income incomes revenue revenues receita receitas renda ingreso ingresos einnahmen ertrage revenus entrate"
        ),
        (
            JournalAccountKind.Expense,
            "expense expenses despesa despesas gasto gastos egresos ausgaben aufwand depense depenses spese costs"
        ),
    ];

    private static readonly Dictionary<string, JournalAccountKind> Kinds = Roots
        .SelectMany(r => r.Words.Split(' ').Select(word => (word, r.Kind)))
        .ToDictionary(r => r.word, r => r.Kind);

    private static readonly HashSet<string> ConversionWords =
    [
        "conversion",
        "conversions",
        "trade",
        "trades",
        "trading",
        "conversao",
        "conversoes",
        "cambio",
    ];

    private const int MostDeclared = 5000;
    private readonly HashSet<string> names = [];
    private readonly Dictionary<string, JournalAccountKind> declared = [];
    private readonly HashSet<string> conversions = [];
    private readonly Dictionary<string, JournalAccountKind?> known = [];

    /// <summary>In the order of the journal, each once.</summary>
    public List<string> Declared { get; } = [];

    /// <param name="type">Value of the tag <c>type</c>, or null.</param>
    public void Declare(string account, string? type)
    {
        if (Declared.Count < MostDeclared && names.Add(account))
            Declared.Add(account);
        if (KindOf(type) is not { } kind)
            return;
        declared[account] = kind;
        if (type?.ToUpperInvariant() is "V" or "CONVERSION")
            conversions.Add(account);
        known.Clear();
    }

    /// <returns>Null where neither a declaration nor the name tells.</returns>
    public JournalAccountKind? KindOfAccount(string account)
    {
        if (!known.TryGetValue(account, out var kind))
            known[account] = kind = Find(account);
        return kind;
    }

    /// <summary>Whether it keeps what was given for one currency and got in another: declared so, or by the name hledger gives it.</summary>
    public bool IsConversion(string account)
    {
        if (KindOfAccount(account) is not JournalAccountKind.Equity)
            return false;
        var names = account.Split(':');
        for (var length = names.Length; length > 0; length--)
            if (conversions.Contains(string.Join(':', names[..length])))
                return true;
        return names.Length > 1 && ConversionWords.Contains(Folding.Words(names[1]));
    }

    private JournalAccountKind? Find(string account)
    {
        for (var path = account; ; path = path[..path.LastIndexOf(':')])
        {
            if (declared.TryGetValue(path, out var kind))
                return kind;
            if (!path.Contains(':', StringComparison.Ordinal))
                break;
        }
        var root = Folding.Words(account.Split(':')[0]);
        return Kinds.TryGetValue(root, out var byName) ? byName : null;
    }

    private static JournalAccountKind? KindOf(string? type) =>
        type?.ToUpperInvariant() switch
        {
            "A" or "ASSET" or "C" or "CASH" => JournalAccountKind.Asset,
            "L" or "LIABILITY" => JournalAccountKind.Liability,
            "E" or "EQUITY" or "V" or "CONVERSION" => JournalAccountKind.Equity,
            "R" or "REVENUE" or "I" or "INCOME" or "G" or "GAIN" => JournalAccountKind.Income,
            "X" or "EXPENSE" => JournalAccountKind.Expense,
            _ => null,
        };
}
