using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FinanceManager.Api.Features.Exports;

public enum ExportFormat
{
    Hledger,
    Beancount,
    Csv,
    Json,
    Xlsx,
}

/// <summary>Which part of the ledger; the whole of it where nothing is said.</summary>
public sealed record ExportLedgerRequest
{
    /// <summary>First day. What an account held before it is its opening balance.</summary>
    [FromQuery(Name = "from")]
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    [FromQuery(Name = "to")]
    public DateOnly? To { get; init; }

    /// <summary>Any of these accounts.</summary>
    [FromQuery(Name = "accountId"), MaxLength(100)]
    public AccountId[]? AccountId { get; init; }

    internal bool IsWhole => From is null && To is null && AccountId is null or { Length: 0 };

    internal bool Holds(Transaction t) =>
        !(t.Date < From) && !(t.Date > To) && (AccountId is not { Length: > 0 } some || some.Contains(t.AccountId));
}

/// <summary>The ledger for another program, written as it is read, whatever its size.</summary>
internal static class ExportLedger
{
    internal static Results<PushStreamHttpResult, ProblemHttpResult> Handle(
        [WordOf<ExportFormat>] string format,
        [AsParameters] ExportLedgerRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var chosen = Enum.Parse<ExportFormat>(format, ignoreCase: true);
        if (chosen == ExportFormat.Json && !request.IsWhole)
            return Problems.Of(StatusCodes.Status400BadRequest, "export.whole-only");
        var (mediaType, ending) = chosen switch
        {
            ExportFormat.Hledger => ("text/plain; charset=utf-8", "journal"),
            ExportFormat.Beancount => ("text/plain; charset=utf-8", "beancount"),
            ExportFormat.Csv => ("text/csv; charset=utf-8", "csv"),
            ExportFormat.Json => ("application/json", "json"),
            _ => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        };
        var today = db.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return TypedResults.Stream(
            body => WriteAsync(db, chosen, request, body, ct),
            mediaType,
            $"finance-manager-{today}.{ending}"
        );
    }

    internal static async Task WriteAsync(
        FinanceDbContext db,
        ExportFormat format,
        ExportLedgerRequest request,
        Stream to,
        CancellationToken ct
    )
    {
        await using var snapshot = await LedgerSnapshot.BeginAsync(db, ct);
        await using var output = new PagedOutput(to);
        if (format == ExportFormat.Json)
            await JsonLedger.WriteAsync(db, output, ct);
        else
            await WriteBooksAsync(db, format, request, output, ct);
        await output.SendAsync(ct);
    }

    private static async Task WriteBooksAsync(
        FinanceDbContext db,
        ExportFormat format,
        ExportLedgerRequest request,
        PagedOutput output,
        CancellationToken ct
    )
    {
        var books = await LedgerBooks.LoadAsync(db, request, ct);
        using var writer = WriterOf(format, books, output);
        writer.Begin();
        await foreach (var page in LedgerPages.ReadAsync(LedgerPages.Within(db.Transactions, request), ct))
        {
            var otherEnds = await page.OtherEndsAsync(db, ct);
            foreach (var transaction in page.Transactions)
            {
                // An end that is not exported is as good as none.
                var other = otherEnds.GetValueOrDefault(transaction.Id);
                writer.Add(transaction, other is not null && request.Holds(other) ? other : null);
            }
            await output.SendAsync(ct);
        }
        writer.End();
    }

    private static ILedgerWriter WriterOf(ExportFormat format, LedgerBooks books, PagedOutput output) =>
        format switch
        {
            ExportFormat.Hledger => new HledgerJournal(output.Text(), books),
            ExportFormat.Beancount => new BeancountLedger(output.Text(), books),
            // Spreadsheets take a file without the mark for one in their own country's encoding.
            ExportFormat.Csv => new CsvLedger(output.Text(Encoding.UTF8), books),
            _ => new XlsxLedger(output, books),
        };
}

/// <summary>Writes a ledger in one format, transaction by transaction in the order of their days.</summary>
internal interface ILedgerWriter : IDisposable
{
    void Begin();

    /// <param name="other">The other end of a transfer, where it is exported too.</param>
    void Add(Transaction transaction, Transaction? other);

    void End();
}
