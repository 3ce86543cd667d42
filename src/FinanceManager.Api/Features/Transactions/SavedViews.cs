using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Search;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transactions;

/// <summary>A filter that the household gave a name.</summary>
public sealed record SavedViewResponse(Guid Id, string Name, TransactionFilter Filter)
{
    internal static SavedViewResponse From(SavedView v) =>
        new(v.Id, v.Name, JsonSerializer.Deserialize<TransactionFilter>(v.Filter, ChangeFields.Json)!);
}

public sealed record SaveViewRequest(
    [property: PlainText(100, MinimumLength = 1)] string Name,
    TransactionFilter Filter
);

/// <summary>What is left out stays as it is.</summary>
public sealed record EditViewRequest(
    [property: PlainText(100, MinimumLength = 1)] string? Name = null,
    TransactionFilter? Filter = null
);

internal static class ListViews
{
    internal static async Task<Ok<Page<SavedViewResponse>>> Handle(FinanceDbContext db, CancellationToken ct)
    {
        var views = await db
            .SavedViews.AsNoTracking()
            .Where(v => v.Screen == ViewScreen.Transactions)
            .OrderBy(v => v.Name)
            .ThenBy(v => v.Id)
            .ToListAsync(ct);
        return TypedResults.Ok(new Page<SavedViewResponse>([.. views.Select(SavedViewResponse.From)]));
    }
}

internal static class SaveView
{
    private const int Most = 100;

    internal static async Task<Created<SavedViewResponse>> Handle(
        SaveViewRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.SavedViews.CountAsync(ct) >= Most)
            throw new RuleViolation("view.too-many");
        var view = new SavedView(request.Name.Trim(), Json(request.Filter));
        db.Act.Describe("view.saved", view.Name);
        db.Add(view);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/views/{view.Id}", SavedViewResponse.From(view));
    }

    internal static string Json(TransactionFilter filter) => JsonSerializer.Serialize(filter, ChangeFields.Json);
}

internal static class EditView
{
    internal static async Task<Results<Ok<SavedViewResponse>, NotFound>> Handle(
        Guid id,
        EditViewRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (
            await db.SavedViews.SingleOrDefaultAsync(v => v.Id == id && v.Screen == ViewScreen.Transactions, ct)
            is not { } view
        )
            return TypedResults.NotFound();
        if (request.Name is { } name)
            view.Rename(name.Trim());
        if (request.Filter is { } filter)
            view.Show(SaveView.Json(filter));
        db.Act.Describe("view.edited", view.Name);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(SavedViewResponse.From(view));
    }
}

internal static class DeleteView
{
    internal static async Task<Results<NoContent, NotFound>> Handle(Guid id, FinanceDbContext db, CancellationToken ct)
    {
        if (
            await db.SavedViews.SingleOrDefaultAsync(v => v.Id == id && v.Screen == ViewScreen.Transactions, ct)
            is not { } view
        )
            return TypedResults.NotFound();
        db.Act.Describe("view.deleted", view.Name);
        db.Remove(view);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
