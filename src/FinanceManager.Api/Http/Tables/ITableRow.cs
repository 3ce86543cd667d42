using FinanceManager.Domain;

namespace FinanceManager.Api.Http.Tables;

/// <summary>Takes the cells of a row from left to right.</summary>
internal interface ITableRow
{
    void Text(string? value);
    void Day(DateOnly? value);
    void Number(decimal? value);
    void Amount(Money? value);
    void End();
}
