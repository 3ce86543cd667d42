using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinanceManager.Api.Tests.Ai;

/// <summary>How the next question to the fake ends.</summary>
public enum Fault
{
    BadRequest,
    Unauthorized,
    RateLimited,
    SpendLimit,
    ServerError,
    Overloaded,
    Silence,
    CutOff,
    Refusal,
    Prose,
    UnknownCategory,
    ExtraRows,
    MissingRows,
    TwiceTheSame,
    UnknownAndTwice,
}

/// <summary>
/// The Messages API as a server of its own, with what can go wrong. It knows shops by words, answers by the numbers of the
/// question, and counts tokens by the rule of the program: one for each three bytes, 22 for each answer.
/// </summary>
internal sealed class FakeClaude : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Dictionary<string, FakeBatch> _batches = [];

    private FakeClaude(WebApplication app) => _app = app;

    internal string Url { get; private set; } = "";

    internal ConcurrentQueue<JsonObject> Questions { get; } = [];

    internal Queue<Fault> Faults { get; } = [];

    /// <summary>Word in a text → category key and confidence of 100; what holds none of them is not known.</summary>
    internal Dictionary<string, (string Category, int Confidence)> Shops { get; } = [];

    /// <summary>As <see cref="Shops"/>, by a certain model.</summary>
    internal Dictionary<(string Model, string Word), (string Category, int Confidence)> Opinions { get; } = [];

    /// <summary>What is said of a sentence, given the data of the question.</summary>
    internal Func<JsonNode, string> Sentences { get; set; } = _ => """{"rule":null,"notUnderstood":[]}""";

    /// <summary>What is said of a document, given the whole question.</summary>
    internal Func<JsonObject, string> Papers { get; set; } = _ => "{}";

    /// <summary>How a finding is worded, given what is told of it.</summary>
    internal Func<JsonNode, string> Wordings { get; set; } = _ => "{amount}";

    /// <summary>While a question is being answered.</summary>
    internal Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    /// <summary>Whether nothing is told of batches.</summary>
    internal bool BatchesAway { get; set; }

    internal IReadOnlyCollection<FakeBatch> Batches => _batches.Values;

    internal static async Task<FakeClaude> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new FakeClaude(app);
        app.MapPost("/v1/messages", (Delegate)fake.AnswerAsync);
        app.MapPost("/v1/messages/batches", (Delegate)fake.SubmitAsync);
        app.MapGet("/v1/messages/batches/{id}", (string id) => fake.Find(id, batch => Results.Json(batch.State())));
        app.MapGet("/v1/messages/batches/{id}/results", (string id) => fake.Find(id, fake.ResultsOf));
        app.MapPost("/v1/messages/batches/{id}/cancel", (string id) => fake.Find(id, Cancel));
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        fake.Url = addresses.Single();
        return fake;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    /// <summary>The data of a question, as it arrived.</summary>
    internal static JsonNode DataOf(JsonObject question) => JsonNode.Parse(ClaudeQuestion.TextOf(question))!;

    internal static bool HasPicture(JsonObject question) => ClaudeQuestion.HasPicture(question);

    internal IReadOnlyList<string> TextsSent() =>
        [.. Questions.SelectMany(q => DataOf(q)["movements"]!.AsArray()).Select(m => m!["text"]!.GetValue<string>())];

    private static IResult Cancel(FakeBatch batch)
    {
        batch.Cancel();
        return Results.Json(batch.State());
    }

    private IResult Find(string id, Func<FakeBatch, IResult> then) =>
        BatchesAway ? Error(529, "overloaded_error")
        : _batches.TryGetValue(id, out var batch) ? then(batch)
        : Error(404, "not_found_error");

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        var question = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        Questions.Enqueue(question);
        if (ClaudeQuestion.IsFit(context, question) is false)
            return Error(400, "invalid_request_error");
        await Meanwhile();
        if (!Faults.TryDequeue(out var fault))
            return Results.Json(MessageOf(question, null));
        switch (fault)
        {
            case Fault.BadRequest:
                return Error(400, "invalid_request_error");
            case Fault.Unauthorized:
                return Error(401, "authentication_error");
            case Fault.RateLimited:
                context.Response.Headers.RetryAfter = "120";
                return Error(429, "rate_limit_error");
            case Fault.SpendLimit:
                return Error(429, "rate_limit_error", "enforced_spend_limit_reached");
            case Fault.ServerError:
                return Error(500, "api_error");
            case Fault.Overloaded:
                return Error(529, "overloaded_error");
            case Fault.Silence:
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                return Results.Empty;
            default:
                return Results.Json(MessageOf(question, fault));
        }
    }

    private async Task<IResult> SubmitAsync(HttpContext context)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        var requests = body["requests"]!.AsArray().Select(r => r!.AsObject()).ToList();
        foreach (var request in requests)
        {
            var question = request["params"]!.AsObject();
            Questions.Enqueue(question);
            if (ClaudeQuestion.IsFit(context, question) is false)
                return Error(400, "invalid_request_error");
        }
        if (Faults.TryDequeue(out _))
            return Error(529, "overloaded_error");
        var batch = new FakeBatch($"msgbatch_{_batches.Count + 1}", requests);
        _batches.Add(batch.Id, batch);
        return Results.Json(batch.State());
    }

    // Not in the order of the requests.
    private IResult ResultsOf(FakeBatch batch)
    {
        var lines = new StringBuilder();
        foreach (var request in batch.Requests.Reverse())
            if (batch.ResultOf(request, question => MessageOf(question, null)) is { } result)
                lines.Append(result.ToJsonString()).Append('\n');
        return Results.Text(lines.ToString(), "application/x-jsonl");
    }

    private JsonObject MessageOf(JsonObject question, Fault? fault)
    {
        var data = DataOf(question);
        var model = question["model"]!.GetValue<string>();
        if (data["findings"] is JsonArray findings)
        {
            var sentences = new JsonArray([.. findings.Select(f => (JsonNode)Wordings(f!))]);
            return MessageOf(question, model, new JsonObject { ["sentences"] = sentences }.ToJsonString(), fault, 5);
        }
        if (data["sentence"] is not null)
            return MessageOf(question, model, Sentences(data), fault, rows: 1);
        if (data["document"] is not null)
            return MessageOf(question, model, Papers(question), fault, rows: 12);
        var answers = new JsonArray();
        foreach (var movement in data["movements"]!.AsArray())
            answers.Add(Answer(data, model, movement!));
        var asked = answers.Count;
        if (fault is Fault.MissingRows)
            answers.RemoveAt(asked - 1);
        if (fault is Fault.ExtraRows)
            foreach (var id in new[] { 0, -1, asked + 1, 4711 })
                answers.Add(Row(id, 1, 99));
        if (fault is Fault.TwiceTheSame or Fault.UnknownAndTwice)
            answers.Add(Row(1, 3, 99));
        if (fault is Fault.UnknownCategory or Fault.UnknownAndTwice)
            answers[0]!["category"] = 9_999;
        return MessageOf(question, model, new JsonObject { ["answers"] = answers }.ToJsonString(), fault, asked);
    }

    private static JsonObject MessageOf(JsonObject question, string model, string text, Fault? fault, int rows)
    {
        text = fault switch
        {
            Fault.Prose => "Certainly! All of these are groceries.",
            Fault.Refusal => "",
            Fault.CutOff => text[..(text.Length / 2)],
            _ => text,
        };
        var stop = fault switch
        {
            Fault.CutOff => "max_tokens",
            Fault.Refusal => "refusal",
            _ => "end_turn",
        };
        return Message(model, text, stop, ClaudeQuestion.Bytes(question) / 3, 20 + (22 * rows));
    }

    private JsonObject Answer(JsonNode data, string model, JsonNode movement)
    {
        var text = movement["text"]!.GetValue<string>().ToUpperInvariant();
        var known = Opinions
            .Where(o => o.Key.Model == model && text.Contains(o.Key.Word, StringComparison.Ordinal))
            .Select(o => o.Value)
            .Concat(Shops.Where(s => text.Contains(s.Key, StringComparison.Ordinal)).Select(s => s.Value))
            .Select(v => ((string Category, int Confidence)?)v)
            .FirstOrDefault();
        var id = movement["id"]!.GetValue<int>();
        return known is { } said ? Row(id, NumberOf(data, said.Category), said.Confidence) : Row(id, null, 10);
    }

    internal static int NumberOf(JsonNode data, string category) =>
        int.Parse(
            new[] { "expense", "income" }
                .SelectMany(kind => data["categories"]![kind]!.AsObject())
                .First(c => c.Value!.GetValue<string>() == category)
                .Key,
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static JsonObject Row(int id, int? category, int confidence) =>
        new()
        {
            ["id"] = id,
            ["category"] = category,
            ["confidence"] = confidence,
        };

    private static JsonObject Message(string model, string text, string stop, int input, int output) =>
        new()
        {
            ["id"] = "msg_1",
            ["type"] = "message",
            ["role"] = "assistant",
            ["model"] = model,
            ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }),
            ["stop_reason"] = stop,
            ["stop_sequence"] = null,
            ["usage"] = new JsonObject { ["input_tokens"] = input, ["output_tokens"] = output },
        };

    private static IResult Error(int status, string type, string? code = null) =>
        Results.Json(
            new
            {
                type = "error",
                error = new
                {
                    type,
                    message = "No.",
                    details = code is null ? null : new { error_code = code },
                },
                request_id = "req_1",
            },
            statusCode: status
        );
}
