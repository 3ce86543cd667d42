namespace FinanceManager.Domain.Categories;

/// <summary>Which way a category's money goes. A refund is income-signed money in an expense category.</summary>
public enum CategoryKind
{
    Expense,
    Income,
}
