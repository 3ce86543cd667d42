using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Ai;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ai;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Ai;

/// <summary>What is left out stays as it is.</summary>
/// <param name="Consent">An owner agrees that redacted bank texts are sent to the model's provider, or withdraws it.</param>
/// <param name="SendsPictures">Pictures of documents may leave, too, from which nothing is taken out.</param>
/// <param name="MonthlyCap">In millionths of a US dollar.</param>
/// <param name="EscalateFrom">In minor units of the base currency; 0 for never.</param>
public sealed record EditAiSettingsRequest(
    bool? Consent = null,
    bool? Enabled = null,
    bool? SendsPictures = null,
    [property: Range(0, 1_000_000_000)] long? MonthlyCap = null,
    [property: Range(0, 1_000_000_000_000)] long? EscalateFrom = null
);

internal static class EditAiSettings
{
    internal static async Task<Ok<AiSettingsResponse>> Handle(
        EditAiSettingsRequest request,
        FinanceDbContext db,
        CurrentUser current,
        AiOptions options,
        CancellationToken ct
    )
    {
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        // A visitor's trial is not for spending.
        if (await db.Households.AnyAsync(h => h.Id == current.Household && h.IsDemo, ct))
            throw new RuleViolation("ai.demo");
        if (await db.AiChoices.SingleOrDefaultAsync(ct) is not { } choices)
            db.Add(choices = new());
        if (request.Consent == true)
            choices.Consent(current.Id, db.Clock.GetUtcNow());
        else if (request.Consent == false)
            choices.Withdraw();
        if (request.Enabled is { } enabled)
            choices.Switch(enabled);
        if (request.SendsPictures is { } pictures)
            choices.SendPictures(pictures);
        if (request.MonthlyCap is { } cap)
            choices.Cap(cap);
        if (request.EscalateFrom is { } from)
            choices.Escalate(from == 0 ? null : from);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return TypedResults.Ok(await AiSettingsResponse.OfAsync(db, options, ct));
    }
}
