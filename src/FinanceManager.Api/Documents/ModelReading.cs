using System.Text;
using FinanceManager.Api.Ai;
using FinanceManager.Api.Data;
using FinanceManager.Documents;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Documents;

/// <summary>
/// Asks a model about a document that nothing proves: the small one about its text, then about a picture of it, then a larger
/// one, which the cheap documents of the month must have paid for. Where nobody may be asked, or nothing that was said can be
/// shown, the local reading stays.
/// </summary>
internal sealed class ModelReading(
    FinanceDbContext db,
    AiGateway gateway,
    AiRuns runs,
    AiOptions options,
    IReadDocuments reader
)
{
    /// <summary>What a document may cost on average, in millionths of a dollar: 12 cents for a hundred.</summary>
    internal const long Allowance = 1_200;

    // A picture of at most one megapixel, of which a larger one would only be reduced to it.
    private const int LongestSide = 1_000;
    private const int MostText = 6_000;
    private const int LeastText = 20;
    private const int UsualAnswer = 400;

    internal async Task<DocumentReading> ImproveAsync(
        DocumentId document,
        string path,
        DocumentReading local,
        DocumentOptions expected,
        CancellationToken ct
    )
    {
        if (await runs.RefusalAsync(ct) is not null)
            return local;
        try
        {
            return await AskAsync(document, path, local, expected, ct) ?? local;
        }
        catch (ConsentGone)
        {
            return local;
        }
        catch (CapReached reached)
        {
            return Warned(local, AiRunStep.ReasonOf(reached.Cap));
        }
        catch (ModelFailure failure)
        {
            return Warned(local, AiRunStep.ReasonOf(failure.Kind));
        }
    }

    private static DocumentReading Warned(DocumentReading reading, string code) =>
        reading with
        {
            Warnings = [.. reading.Warnings, code],
        };

    private async Task<DocumentReading?> AskAsync(
        DocumentId document,
        string path,
        DocumentReading local,
        DocumentOptions expected,
        CancellationToken ct
    )
    {
        var currency = local.Total?.Value.Currency ?? expected.Currency!;
        var text = await TextOfAsync(local, ct);
        if (text.Length >= LeastText)
        {
            var onText = new DocumentPrompt(currency, expected.Today, text, null);
            if (
                await AskAsync(AiTasks.ReadDocument, document, onText, ct) is { } said
                && ModelProof.Take(local, said, DocumentMethod.ModelOnText, text) is { } read
            )
                return read;
        }
        if (
            !await db.AiChoices.AnyAsync(c => c.SendsPictures, ct)
            || await reader.JpegAsync(path, 1, LongestSide, ct) is not { } jpeg
        )
            return null;
        var onPicture = new DocumentPrompt(currency, expected.Today, "", jpeg);
        if (
            await AskAsync(AiTasks.ReadPicture, document, onPicture, ct) is { } seen
            && ModelProof.Take(local, seen, DocumentMethod.ModelOnImage, null) is { } shown
        )
            return shown;
        return
            await AffordsAsync(onPicture, ct) && await AskAsync(AiTasks.ReadHard, document, onPicture, ct) is { } last
            ? ModelProof.Take(local, last, DocumentMethod.LargerModel, null)
            : null;
    }

    private Task<ModelSaid?> AskAsync(string task, DocumentId document, DocumentPrompt prompt, CancellationToken ct) =>
        gateway.AskAsync(task, DocumentPrompt.Version, prompt.Ask, prompt.Read, ct, document.ToString());

    /// <summary>What the month's documents were allowed and did not cost pays for the larger model.</summary>
    private async Task<bool> AffordsAsync(DocumentPrompt prompt, CancellationToken ct)
    {
        var month = YearMonth.Of(DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime)).Number;
        var asked = db.AiCalls.Where(c => c.Month == month && AiTasks.OfDocuments.Contains(c.Task));
        var documents = await asked.Select(c => c.Questions).Distinct().CountAsync(ct);
        var spent = await asked.SumAsync(c => c.Cost + c.Reserved, ct);
        var price = options.Routes[AiTasks.ReadHard];
        var next = price.CostOf(Tokens.Of(prompt.Ask(price.Model)), UsualAnswer);
        return spent + next <= documents * Allowance;
    }

    private async Task<string> TextOfAsync(DocumentReading local, CancellationToken ct)
    {
        var names = await PersonNames.LoadAsync(db, ct);
        var text = new StringBuilder();
        foreach (var line in local.PageTexts.SelectMany(page => page.Split('\n')))
        {
            if (text.Length >= MostText)
                break;
            var redacted = Redactor.RedactPrinted(line, names.AreOwn);
            if (redacted.Length > 0)
                text.Append(redacted).Append('\n');
        }
        return text.Length <= MostText ? text.ToString() : text.ToString(0, MostText);
    }
}
