using System.Text.Json;
using System.Text.Json.Nodes;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Imports;
using FinanceManager.Domain.Ledger;
using FinanceManager.Domain.Recurring;
using FinanceManager.Statements;

namespace FinanceManager.Api.Features.Exports;

/// <summary>What a file must keep to: each row makes sense by itself, and refers only to rows that came before it.</summary>
internal sealed partial class LedgerFileChecks
{
    private const int MostRows = 1_000_000;
    private const int MostTransactions = 20_000_000;
    private const long LargestBalance = 100 * PlausibleAmountAttribute.Largest;

    // Half of what 64 bits hold, so that no sum over any of them overflows.
    private const long LargestSum = long.MaxValue / 2;

    // Of all rows but transactions, which the database keeps apart itself.
    private readonly HashSet<Guid> _ids = [];
    private readonly Dictionary<CategoryId, LedgerFileCategory> _categories = [];
    private readonly HashSet<string> _keys = [];
    private readonly Dictionary<AccountId, Currency> _accounts = [];
    private readonly HashSet<ImportId> _imports = [];
    private readonly HashSet<string> _signatures = [];
    private readonly HashSet<(MatchKind, TransactionId, TransactionId)> _matches = [];
    private Int128 _moved;
    private Int128 _movedInBase;
    private int _transactions;

    internal LedgerFileCategory Category(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileCategory>(), r => r.Id.Value);
        Sound(piece, row.Key is null || _keys.Add(row.Key));
        Sound(
            piece,
            row.Name is { } name ? IsName(name) : row.Key is { } key && DefaultCategories.ByKey.ContainsKey(key)
        );
        Sound(piece, row.Colour.Length <= 20 && row.Icon.Length <= 60);
        if (row.ParentId is { } parent)
        {
            Known(piece, _categories.ContainsKey(parent));
            Sound(piece, _categories[parent] is { ParentId: null } above && above.Kind == row.Kind);
        }
        _categories.Add(row.Id, row);
        return row;
    }

    internal LedgerFileAccount Account(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileAccount>(), r => r.Id.Value);
        Sound(piece, IsName(row.Name) && row.Institution is null or { Length: <= 1_000 });
        Sound(piece, row.ClosingDay is null or (>= 1 and <= 31) && row.DueDay is null or (>= 1 and <= 31));
        Sound(piece, row.Type == AccountType.CreditCard || (row.ClosingDay ?? row.DueDay) is null);
        Sound(piece, row.OpeningMinorUnits is >= -LargestBalance and <= LargestBalance);
        _accounts.Add(row.Id, row.Currency);
        return row;
    }

    internal LedgerFileAlias Alias(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileAlias>(), r => r.Id);
        Known(piece, _accounts.ContainsKey(row.AccountId));
        return row;
    }

    internal LedgerFileImport Import(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileImport>(), r => r.Id.Value);
        Sound(piece, row is { Sha256.Length: 32, Size: >= 0, Status: not ImportStatus.Preview });
        _imports.Add(row.Id);
        return row;
    }

    internal LedgerFileMapping Mapping(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileMapping>(), r => r.Id);
        Sound(piece, row.Signature.Length > 0 && _signatures.Add(row.Signature));
        try
        {
            Sound(piece, JsonSerializer.Deserialize<CsvMapping>(row.Mapping, ChangeFields.Json) is not null);
        }
        catch (JsonException)
        {
            Sound(piece, false);
        }
        return row;
    }

    internal LedgerFileBalance Balance(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileBalance>(), r => r.Id);
        Known(piece, _accounts.ContainsKey(row.AccountId));
        Known(piece, row.ImportId is not { } import || _imports.Contains(import));
        Sound(piece, row.MinorUnits is >= -LargestBalance and <= LargestBalance);
        return row;
    }

    internal LedgerFileReconciliation Reconciliation(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileReconciliation>(), r => r.Id);
        Known(piece, _accounts.ContainsKey(row.AccountId));
        Sound(piece, row.MinorUnits is >= -LargestBalance and <= LargestBalance);
        return row;
    }

    /// <summary>What a view names may be gone, as in the household it comes from.</summary>
    internal LedgerFileView View(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileView>(), r => r.Id);
        Sound(piece, IsName(row.Name) && row.Filter.Length <= 20_000);
        try
        {
            Sound(piece, JsonNode.Parse(row.Filter) is JsonObject);
        }
        catch (JsonException)
        {
            Sound(piece, false);
        }
        return row;
    }

    /// <summary>What it is about may be gone.</summary>
    internal LedgerFileDismissal Dismissal(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileDismissal>(), r => r.Id);
        Sound(piece, row.Key.Length is > 0 and <= 500 && row.StakeMinorUnits >= 0);
        return row;
    }

    internal LedgerFileRecurring Recurring(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileRecurring>(), r => r.Id.Value);
        Known(piece, _accounts.ContainsKey(row.AccountId));
        Known(piece, row.OtherAccountId is not { } other || _accounts.ContainsKey(other));
        Known(piece, IsCategory(row.CategoryId));
        Sound(piece, (row.Name is null || IsName(row.Name)) && row.MerchantKey.Length <= 2_000);
        Sound(piece, row.Cadence is null == row.DueOn is null && (row.DueOn is not { } due || Schedule.Knows(due)));
        Sound(piece, row.ExpectedMinorUnits is not { } amount || (amount != 0 && amount > 0 == row.Income));
        Sound(piece, row.Sighting is not { } seen || IsSeries(seen.Series));
        return row;
    }

    private static bool IsSeries(FoundSeries series) =>
        series.Occurrences.Count is > 0 and <= 1_000
        && Schedule.Knows(series.Schedule.Anchor)
        && series.Schedule.Day is >= 1 and <= 31
        && series.Schedule.SecondDay is >= 0 and <= 31
        && series.Occurrences.All(o => Schedule.Knows(o.Day) && Schedule.Knows(o.Due) && o.MinorUnits != 0);

    internal LedgerFileOwnRate OwnRate(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileOwnRate>(), r => r.Id.Value);
        Sound(piece, row.From != row.To && Domain.Rates.OwnRate.IsSound(row.Rate));
        Sound(piece, !(row.LastDate < row.Date) && row.Note is null or { Length: <= 1_000 });
        return row;
    }

    internal LedgerFileRule Rule(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileRule>(), r => r.Id.Value);
        Sound(piece, !row.Actions.Parts.Contains(null!) && !row.Actions.Tags.Contains(null!));
        Known(piece, row.Actions.Parts.Select(part => part.CategoryId).Append(row.Actions.CategoryId).All(IsCategory));
        Sound(piece, IsName(row.Name) && row.Conditions.Count <= 100 && !row.Conditions.Contains(null!));
        try
        {
            row.Actions.Check();
            RuleMatcher.Validate(row.Conditions);
        }
        catch (RuleViolation)
        {
            Sound(piece, false);
        }
        return row;
    }

    internal LedgerFileMemory Memory(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileMemory>(), r => r.Id);
        Known(piece, IsCategory(row.CategoryId));
        Sound(piece, row.Key.Length > 0 && row.Count > 0);
        return row;
    }

    internal LedgerFileMerchant Merchant(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileMerchant>(), r => r.Id.Value);
        Sound(piece, IsName(row.Name) && row.Keys.Count <= 1000 && row.Keys.TrueForAll(k => k is { Length: > 0 }));
        return row;
    }

    internal StoredTransaction Transaction(LedgerFilePiece piece)
    {
        if (++_transactions > MostTransactions)
            throw new UnrestorableLedger("restore.too-large", piece.Path);
        var row = piece.Read<StoredTransaction>();
        Known(piece, _accounts.ContainsKey(row.AccountId));
        Sound(piece, _accounts[row.AccountId] == row.Currency);
        Sound(piece, IsPlausible(row.MinorUnits) && IsPlausible(row.BankMinorUnits ?? 0));
        Sound(piece, AllOrNone(row.BankDate is null, row.BankMinorUnits is null, row.BankText is null));
        Sound(piece, AllOrNone(row.InstallmentNumber is null, row.InstallmentCount is null));
        Sound(
            piece,
            row.InstallmentNumber is null || Installment.IsOne(row.InstallmentNumber.Value, row.InstallmentCount ?? 0)
        );
        Sound(piece, !row.Tags.Contains(null!) && !row.Splits.Contains(null!) && !row.Sources.Contains(null!));
        Sound(piece, !row.Deleted || row.TransferId is null);
        Sound(piece, row.MergedInto != row.Id);
        foreach (var source in row.Sources)
        {
            Known(piece, _imports.Contains(source.ImportId));
            Sound(piece, AllOrNone(source.ReadDate is null, source.ReadMinorUnits is null, source.ReadText is null));
        }
        foreach (var split in row.Splits)
        {
            Known(piece, IsCategory(split.CategoryId));
            Sound(piece, split.Position >= 0 && IsPlausible(split.MinorUnits));
        }
        if (!row.Deleted && (row.Splits.Count == 0 || row.Splits.Sum(s => s.MinorUnits) != row.MinorUnits))
            throw new UnrestorableLedger("restore.splits-do-not-add-up", piece.Path);
        return row;
    }

    /// <summary>Counts what a transaction moves, in its own and in the base currency.</summary>
    /// <exception cref="OverflowException">It is more than sums can hold.</exception>
    internal void Move(StoredTransaction row)
    {
        foreach (var split in row.Splits)
        {
            _moved += Int128.Abs(split.MinorUnits);
            _movedInBase += Int128.Abs(split.BaseMinorUnits ?? 0);
        }
        if (_moved > LargestSum || _movedInBase > LargestSum)
            throw new OverflowException();
    }

    internal StoredTransfer Transfer(LedgerFilePiece piece) =>
        New(piece, piece.Read<StoredTransfer>(), r => r.Id.Value);

    /// <summary>The database knows whether there are such transactions.</summary>
    internal LedgerFileMatch Match(LedgerFilePiece piece)
    {
        var row = piece.Read<LedgerFileMatch>();
        Sound(piece, row.TransactionId != row.OtherId && _matches.Add((row.Kind, row.TransactionId, row.OtherId)));
        Sound(piece, row.Score is >= 0 and <= 1 && row.Reason.Length is > 0 and <= 100);
        return _matches.Count <= MostRows ? row : throw new UnrestorableLedger("restore.too-large", piece.Path);
    }

    private T New<T>(LedgerFilePiece piece, T row, Func<T, Guid> idOf)
    {
        Sound(piece, _ids.Add(idOf(row)));
        return _ids.Count <= MostRows ? row : throw new UnrestorableLedger("restore.too-large", piece.Path);
    }

    private bool IsCategory(CategoryId? id) => id is not { } category || _categories.ContainsKey(category);

    private static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= 1_000;

    private static bool IsPlausible(long minorUnits) =>
        minorUnits is >= -PlausibleAmountAttribute.Largest and <= PlausibleAmountAttribute.Largest;

    private static bool AllOrNone(params ReadOnlySpan<bool> absent) =>
        !(absent.Contains(true) && absent.Contains(false));

    private static void Sound(LedgerFilePiece piece, bool holds)
    {
        if (!holds)
            throw new UnrestorableLedger("restore.malformed", piece.Path);
    }

    private static void Known(LedgerFilePiece piece, bool holds)
    {
        if (!holds)
            throw new UnrestorableLedger("restore.reference-unknown", piece.Path);
    }
}
