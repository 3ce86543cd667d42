using FinanceManager.Api.Ai;
using FinanceManager.Api.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Ai;

/// <summary>What a run would ask and cost; nothing is sent. Amounts are in millionths of a US dollar.</summary>
/// <param name="Rows">Transactions that wait for a category, without those of merchants that were left to a person before.</param>
/// <param name="Known">Merchants whose answer is here already.</param>
/// <param name="Unknowable">Merchants that no model can know, and that are not asked about.</param>
/// <param name="Calls">How many questions are sent, several merchants in each.</param>
/// <param name="Batch">They are answered within a day, at a lower price.</param>
/// <param name="Cost">Estimated from the number of tokens. A second opinion of a larger model comes on top.</param>
/// <param name="Left">Of this month's cap.</param>
/// <param name="Refusal">Why a run cannot be started; a code.</param>
public sealed record AiPreviewResponse(
    int Rows,
    int Merchants,
    int Known,
    int Unknowable,
    int Calls,
    bool Batch,
    long InputTokens,
    long OutputTokens,
    long Cost,
    long Left,
    string? Refusal
);

internal static class PreviewAiRun
{
    internal static async Task<Ok<AiPreviewResponse>> Handle(
        FinanceDbContext db,
        AiOptions options,
        AiRuns runs,
        CancellationToken ct
    )
    {
        var preview = await AiPreview.OfAsync(db, options, ct);
        var settings = await AiSettingsResponse.OfAsync(db, options, ct);
        return TypedResults.Ok(
            new AiPreviewResponse(
                preview.Rows,
                preview.Merchants,
                preview.Known,
                preview.Unknowable,
                preview.Calls,
                preview.Batch,
                preview.InputTokens,
                preview.OutputTokens,
                preview.Cost,
                Math.Max(0, settings.MonthlyCap - settings.Spent - settings.Reserved),
                await runs.RefusalAsync(ct)
            )
        );
    }
}
