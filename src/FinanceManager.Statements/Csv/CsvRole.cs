namespace FinanceManager.Statements.Csv;

/// <summary>What a column may mean.</summary>
internal enum CsvRole
{
    None,
    Date,
    ValueDate,
    Amount,
    Debit,
    Credit,
    Direction,
    Description,
    Memo,
    Payee,
    Category,
    Currency,
    Account,
    Balance,
    SourceId,
    Reference,
    Kind,
    Status,

    /// <summary>Fees, rates, amounts in another currency: numbers that are not the movement.</summary>
    Aside,
}
