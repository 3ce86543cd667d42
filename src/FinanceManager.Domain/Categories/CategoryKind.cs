namespace FinanceManager.Domain.Categories;

public enum CategoryKind
{
    Expense,
    Income,
}
