namespace FinanceManager.Statements.Csv;

/// <summary>Decides what each column means from its name and from what its cells look like.</summary>
internal sealed class CsvColumnPicker(CsvSample sample)
{
    private readonly HashSet<int> used = [];

    /// <returns>Null when there is no column of days or none of amounts.</returns>
    public CsvMapping? Pick()
    {
        var date =
            Take(CsvRole.Date, c => c.IsDate) ?? Take(CsvRole.ValueDate, c => c.IsDate) ?? TakeFirst(c => c.IsDate);
        if (date is null)
            return null;
        var balance = Take(CsvRole.Balance, c => c.IsAmount);
        var (amount, debit, credit) = PickAmounts();
        if (amount is null && debit is null && credit is null)
        {
            var guess = new CsvAmountGuess(sample, used).Guess();
            (amount, debit, credit) = (guess.Amount, guess.Debit, guess.Credit);
            balance ??= guess.Balance;
        }
        if (amount is null && debit is null && credit is null)
            return null;
        used.UnionWith(((int?[])[amount, debit, credit, balance]).OfType<int>());
        var mapping = new CsvMapping
        {
            Delimiter = sample.Table.Delimiter,
            HeaderRow = sample.HasHeader ? sample.HeaderIndex + 1 : null,
            Date = date.Value,
            Amount = amount,
            Debit = debit,
            Credit = credit,
            Balance = balance,
            Direction = amount is { } a && sample.Columns[a].Negatives == 0 ? PickDirection() : null,
        };
        return PickTexts(mapping);
    }

    private (int? Amount, int? Debit, int? Credit) PickAmounts()
    {
        var debit = Best(CsvRole.Debit, c => c.IsMostlyAmount || c.Filled == 0);
        var credit = Best(CsvRole.Credit, c => c.IsMostlyAmount || c.Filled == 0);
        // Beside an amount in the currency of each line, the one in a currency of its own is the account's.
        var settled = Best(CsvRole.Currency, c => c.IsCurrency) is null
            ? null
            : Best(CsvRole.Amount, c => c is { IsMostlyAmount: true, HeaderCurrency: not null });
        var amount = settled ?? Best(CsvRole.Amount, c => c.IsMostlyAmount);
        var pair =
            debit is not null
            && credit is not null
            && sample.Columns[debit.Value].Filled + sample.Columns[credit.Value].Filled > 0;
        if (amount is { } a && (!pair || sample.Columns[a].Negatives > 0))
            return (amount, null, null);
        if (pair)
            return (null, debit, credit);
        return amount is null && debit is { } only && sample.Columns[only].IsMostlyAmount
            ? (null, debit, null)
            : (amount, null, null);
    }

    private int? PickDirection() =>
        Take(CsvRole.Direction, c => c.IsSide)
        ?? TakeFirst(c => c.IsSide && c.Header.Role is not (CsvRole.Status or CsvRole.Currency or CsvRole.Account));

    private CsvMapping PickTexts(CsvMapping mapping)
    {
        var currency =
            mapping.Amount is { } amount && sample.Columns[amount].HeaderCurrency is not null
                ? null
                : Take(CsvRole.Currency, c => c.IsCode || c.IsCurrency)
                    ?? (sample.HasHeader ? null : TakeFirst(c => c.IsCurrency));
        var account = Take(CsvRole.Account, IsAccount);
        var category = Take(CsvRole.Category, c => c.AverageText > 1);
        var namesOthers = sample.Columns.Any(c => c.Header.Role == CsvRole.Payee && !c.IsNameOfSomeone);
        var payee = Take(CsvRole.Payee, c => c.AverageText > 1 && !(namesOthers && c.IsNameOfSomeone));
        var description = PickDescription();
        var sourceId = Take(CsvRole.SourceId, IsUnique);
        var kind = Take(CsvRole.Kind, c => c.Filled > 0);
        return mapping with
        {
            Currency = currency,
            Account = account,
            Category = category,
            Payee = payee,
            Description = description.Count > 0 || payee is not null ? description : PickProse(),
            SourceId = sourceId,
            Reference = Take(CsvRole.Reference, c => c.Filled > 0) ?? Take(CsvRole.SourceId, c => c.Filled > 0),
            Kind = kind,
            Status = Take(CsvRole.Status, c => c.Filled > 0 && c.AverageText > 0),
        };
    }

    /// <summary>The best column of text, its numbered continuations, and the memo beside it.</summary>
    private List<int> PickDescription()
    {
        var first = Take(CsvRole.Description, c => c.AverageText > 0);
        var columns = new List<int>();
        if (first is { } main)
        {
            columns.Add(main);
            var score = sample.Columns[main].Header.Score;
            for (var i = 0; i < sample.Columns.Length; i++)
                if (
                    sample.Columns[i].Header is { Role: CsvRole.Description } same
                    && same.Score == score
                    && score < CsvHeaderMatch.Exact / 2 + 300
                    && used.Add(i)
                )
                    columns.Add(i);
        }
        if (Take(CsvRole.Memo, c => c.Filled > 0) is { } memo)
            columns.Add(memo);
        return columns;
    }

    /// <summary>The longest column of text, and others of prose where the file does not name its columns.</summary>
    private List<int> PickProse()
    {
        var texts = Enumerable
            .Range(0, sample.Columns.Length)
            .Where(i => !used.Contains(i) && sample.Columns[i].TextLength > 0)
            .ToList();
        var longest = texts.Select(i => sample.Columns[i].TextLength).DefaultIfEmpty().Max();
        var first = texts.FindIndex(i => sample.Columns[i].TextLength == longest);
        return [.. texts.Where((i, at) => at == first || IsProse(sample.Columns[i]))];
    }

    // Words that repeat are types of movement, and a few rows prove nothing.
    private bool IsProse(CsvColumn column) =>
        !sample.HasHeader
        && sample.Rows.Count > 2
        && column is { AverageText: >= 4, Header.Role: CsvRole.None }
        && column.Distinct * 2 > Math.Min(column.Filled, 64);

    private bool IsAccount(CsvColumn column)
    {
        var rows = sample.Rows.Count;
        if (column.IsNumberOfSomeone)
            return column.Filled == rows && column.Distinct <= 1 + (rows / 20);
        return column.Filled * 2 >= rows && column.Distinct <= 40 && (rows < 5 || column.Distinct * 2 <= rows);
    }

    // The same name on every row is the owner's.
    private bool IsConstantText(CsvRole role, CsvColumn column) =>
        role == CsvRole.Payee && column is { Distinct: 1, Filled: > 4 } && column.Filled == sample.Rows.Count;

    private bool IsUnique(CsvColumn column) =>
        column.Filled * 2 >= sample.Rows.Count && column.Distinct * 4 >= Math.Min(column.Filled, 64) * 3;

    private int? Take(CsvRole role, Func<CsvColumn, bool> fits)
    {
        var best = Best(role, fits);
        if (best is { } column)
            used.Add(column);
        return best;
    }

    private int? TakeFirst(Func<CsvColumn, bool> fits)
    {
        for (var i = 0; i < sample.Columns.Length; i++)
            if (!used.Contains(i) && fits(sample.Columns[i]))
            {
                used.Add(i);
                return i;
            }
        return null;
    }

    private int? Best(CsvRole role, Func<CsvColumn, bool> fits)
    {
        int? best = null;
        var bestScore = 0;
        for (var i = 0; i < sample.Columns.Length; i++)
        {
            var column = sample.Columns[i];
            if (column.Header.Role != role || used.Contains(i) || !fits(column) || IsConstantText(role, column))
                continue;
            // A column that is mostly empty is rarely the one meant.
            var score = column.Header.Score + (column.Filled * 2 >= sample.Rows.Count ? 2000 : 1);
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }
        return best;
    }
}
