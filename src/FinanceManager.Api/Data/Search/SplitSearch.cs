using System.Linq.Expressions;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Search;

/// <summary>Which parts of a transaction are meant.</summary>
internal static class SplitSearch
{
    /// <returns>Null where all are.</returns>
    internal static async Task<Expression<Func<Split, bool>>?> ForAsync(
        FinanceDbContext db,
        TransactionFilter filter,
        CancellationToken ct
    )
    {
        var category = await CategoryAsync(db, filter, ct);
        var flow = await FlowAsync(db, filter, ct);
        return category is null ? flow
            : flow is null ? category
            : Both(category, flow);
    }

    /// <returns>Null where any category will do; an empty list is none at all.</returns>
    internal static async Task<List<CategoryId>?> FamilyAsync(
        FinanceDbContext db,
        TransactionFilter filter,
        CancellationToken ct
    )
    {
        if (filter.CategoryId is null)
            return null;
        if (filter.CategoryId == TransactionFilter.NoCategory)
            return [];
        var id = new CategoryId(Guid.Parse(filter.CategoryId));
        if (filter.Exact == true)
            return [id];
        return await db.Categories.Where(c => c.Id == id || c.ParentId == id).Select(c => c.Id).ToListAsync(ct);
    }

    private static async Task<Expression<Func<Split, bool>>?> CategoryAsync(
        FinanceDbContext db,
        TransactionFilter filter,
        CancellationToken ct
    )
    {
        if (filter.CategoryId == TransactionFilter.NoCategory)
            return s => s.CategoryId == null;
        if (await FamilyAsync(db, filter, ct) is not { } family)
            return null;
        var known = family.ConvertAll(id => (CategoryId?)id);
        return s => known.Contains(s.CategoryId);
    }

    private static async Task<Expression<Func<Split, bool>>?> FlowAsync(
        FinanceDbContext db,
        TransactionFilter filter,
        CancellationToken ct
    )
    {
        if (filter.Flow is not { } word)
            return null;
        var known = await db
            .Categories.Where(c => c.Kind == CategoryKind.Income)
            .Select(c => (CategoryId?)c.Id)
            .ToListAsync(ct);
        return Enum.Parse<MoneyFlow>(word, ignoreCase: true) == MoneyFlow.Income
            ? s => s.CategoryId == null ? s.MinorUnits > 0 : known.Contains(s.CategoryId)
            : s => s.CategoryId == null ? s.MinorUnits <= 0 : !known.Contains(s.CategoryId);
    }

    private static Expression<Func<Split, bool>> Both(
        Expression<Func<Split, bool>> one,
        Expression<Func<Split, bool>> other
    )
    {
        var same = new Renamed(other.Parameters[0], one.Parameters[0]).Visit(other.Body);
        return Expression.Lambda<Func<Split, bool>>(Expression.AndAlso(one.Body, same), one.Parameters);
    }

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
