using System.Text.Json;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Documents;
using FinanceManager.Domain;
using FinanceManager.Domain.Documents;
using FinanceManager.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Documents;

/// <summary>
/// Reads one document and drafts what it would become. It holds no state but what is stored, so that any instance may do it
/// again from the start; what came out is written once, by whoever still holds the job.
/// </summary>
internal sealed class ReadDocument(
    FinanceDbContext db,
    DocumentFiles files,
    IReadDocuments reader,
    TakeStatement takeStatement,
    ModelReading model,
    Settings settings
)
{
    /// <summary>Called within the document's household; programs run, and nothing is locked meanwhile.</summary>
    internal async Task RunAsync(DocumentJob job, Guid holder, CancellationToken ct)
    {
        if (await BeginAsync(job, ct) is not { } document)
        {
            await DocumentQueue.FinishAsync(db, job, holder, ct);
            return;
        }
        var began = db.Clock.GetTimestamp();
        Outcome outcome;
        try
        {
            outcome = await ReadAsync(document, ct);
        }
        catch (DocumentRefusedException refused)
        {
            outcome = Outcome.Failed(refused.Code);
        }
        await EndAsync(job, holder, outcome, (int)db.Clock.GetElapsedTime(began).TotalMilliseconds, ct);
    }

    /// <summary>After too many tries: the document says so, and a person may try again or say what it is.</summary>
    internal Task GiveUpAsync(DocumentJob job, Guid holder, CancellationToken ct) =>
        EndAsync(job, holder, Outcome.Failed("document.failed"), null, ct);

    /// <returns>Null where there is nothing to do.</returns>
    private async Task<Document?> BeginAsync(DocumentJob job, CancellationToken ct)
    {
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        var document = await db.Documents.SingleOrDefaultAsync(d => d.Id == job.DocumentId, ct);
        if (document is not { DeletedAt: null, Stage: DocumentStage.Queued or DocumentStage.Reading })
            return null;
        document.Begin();
        await DocumentChanges.StampAsync(db, document, ct);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return document;
    }

    private async Task<Outcome> ReadAsync(Document document, CancellationToken ct)
    {
        using var file = await files.OpenAsync(db.CurrentHousehold, document.Id, ct);
        if (file is null)
            return Outcome.Failed("document.file-missing");
        var options = await OptionsAsync(ct);
        var reading = await reader.ReadAsync(file.Path, document.ContentType, options, ct);
        await files.KeepThumbnailAsync(db.CurrentHousehold, document.Id, file, ct);
        if (reading.Kind == DocumentKind.Statement)
            return await ImportAsync(document, file, reading, ct);
        if (!reading.IsProved)
            reading = await model.ImproveAsync(document.Id, file.Path, reading, options, ct);
        return new(reading, await DraftAsync(document, reading, ct));
    }

    private async Task<DocumentOptions> OptionsAsync(CancellationToken ct) =>
        new()
        {
            Currency = await db
                .Households.Where(h => h.Id == db.CurrentHousehold)
                .Select(h => h.BaseCurrency)
                .SingleAsync(ct),
            Today = DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime),
            MaxBytes = settings.UploadLimitBytes,
        };

    /// <summary>The same bytes are one import, however often this begins anew.</summary>
    private async Task<Outcome> ImportAsync(
        Document document,
        OpenDocument file,
        DocumentReading reading,
        CancellationToken ct
    )
    {
        var known = await db
            .Imports.Where(i => i.Sha256 == document.Sha256 && i.Status != ImportStatus.Undone)
            .OrderByDescending(i => i.CreatedAt)
            .Select(i => (ImportId?)i.Id)
            .FirstOrDefaultAsync(ct);
        if (known is not null)
            return new(reading, DocumentDraft.Nothing, known);
        await using var content = File.OpenRead(file.Path);
        var (import, refusal) = await takeStatement(db, document.FileName, content, ct);
        db.ChangeTracker.Clear();
        return refusal is null ? new(reading, DocumentDraft.Nothing, import) : Outcome.Failed(refusal);
    }

    private async Task<DocumentDraft> DraftAsync(Document document, DocumentReading reading, CancellationToken ct)
    {
        // What is paid leaves; what a credit note gives back comes in.
        var draft = DocumentDraft.Nothing with
        {
            Date = reading.Date?.Value,
            Amount =
                reading.Total is not { } total ? null
                : reading.Warnings.Contains("credit-note") ? total.Value
                : -total.Value,
            Payee = Shown(reading.Issuer?.Value),
            Pages = reading.Pages,
            Currency = reading.Total?.Value.Currency,
            Tax = reading.Tax?.Value,
            Tip = reading.Tip?.Value,
            Discount = reading.Discount?.Value,
        };
        if (draft.Amount is not { } amount)
            return draft;
        var lines = await BankLines.FindAsync(db, document, draft, ct);
        var account = await AccountGuess.OfAsync(db, lines, reading.PaymentMethod?.Value, amount.Currency, ct);
        var categorizer = await HouseholdCategorizer.LoadAsync(db, ct);
        var splits = new DraftSplits(categorizer, reading.Issuer?.Value, amount, account);
        var items = splits.File(reading.Items);
        return draft with
        {
            AccountId = account,
            Items = items,
            Splits = splits.Divide(items, areAll: items.Count == reading.Items.Count),
        };
    }

    private static string? Shown(string? name)
    {
        const int longest = 200;
        var shown = name?.Replace("\0", "", StringComparison.Ordinal).Trim();
        return string.IsNullOrEmpty(shown) ? null : shown[..Math.Min(longest, shown.Length)];
    }

    private async Task EndAsync(DocumentJob job, Guid holder, Outcome outcome, int? milliseconds, CancellationToken ct)
    {
        if (await WriteAsync(job, holder, outcome, milliseconds, ct))
            return;
        // Deleted for good while it was read: so is what was made meanwhile.
        if (!await db.Documents.AnyAsync(d => d.Id == job.DocumentId, ct))
            await files.DeleteAsync(db.CurrentHousehold, job.DocumentId, ct);
    }

    /// <returns>False where this reading is not wanted any more, because another instance took over or nobody needs it.</returns>
    private async Task<bool> WriteAsync(
        DocumentJob job,
        Guid holder,
        Outcome outcome,
        int? milliseconds,
        CancellationToken ct
    )
    {
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        if (!await DocumentQueue.FinishAsync(db, job, holder, ct))
            return false;
        if (await db.Documents.SingleOrDefaultAsync(d => d.Id == job.DocumentId, ct) is { } document)
        {
            Tell(document, outcome);
            var about = JsonSerializer.Serialize(new[] { document.Id.ToString() });
            var asked = db.AiCalls.Where(c => c.SentAt >= document.CreatedAt && c.Questions == about);
            document.Took(
                milliseconds ?? document.Milliseconds ?? 0,
                await asked.CountAsync(ct),
                await asked.SumAsync(c => c.Cost + c.Reserved, ct)
            );
            await DocumentChanges.StampAsync(db, document, ct);
            await db.SaveChangesAsync(ct);
        }
        await write.CommitAsync(ct);
        return true;
    }

    private static void Tell(Document document, Outcome outcome)
    {
        if (outcome is not { Reading: { } reading, Draft: { } draft })
            document.Fail(outcome.Refusal ?? "document.failed");
        else if (outcome.Import is { } import)
            document.BecomeImport(Columns.Word(reading.Method), import);
        else
        {
            var merged = draft.Under(DocumentDraft.Of(document));
            document.Finish(
                Columns.Word(reading.Method),
                DocumentReading.AreProof(merged.ChecksOf(reading)),
                reading.UniqueId,
                KeptReading.ToJson(reading),
                merged.ToJson()
            );
        }
    }

    private sealed record Outcome(
        DocumentReading? Reading,
        DocumentDraft? Draft,
        ImportId? Import = null,
        string? Refusal = null
    )
    {
        internal static Outcome Failed(string code) => new(null, null, Refusal: code);
    }
}
