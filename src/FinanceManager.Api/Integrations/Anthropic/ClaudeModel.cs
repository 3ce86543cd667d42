using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Anthropic;
using Anthropic.Core;
using Anthropic.Exceptions;
using Anthropic.Models.Messages;
using Anthropic.Models.Messages.Batches;
using FinanceManager.Api.Ai;

namespace FinanceManager.Api.Integrations.Anthropic;

/// <summary>Claude, by Anthropic's own SDK. It does not repeat by itself: the gateway does, which counts what that costs.</summary>
internal sealed class ClaudeModel(AiOptions options) : ILanguageModel, IDisposable
{
    private const string SpendLimit = "enforced_spend_limit_reached";

    // Made when first asked, since most starts ask nobody.
    private readonly Lazy<AnthropicClient> _client = new(() => ClientOf(options));

    public Task<ModelAnswer> AskAsync(ModelQuestion question, CancellationToken ct) =>
        TryAsync(
            async () =>
            {
                var parameters = new MessageCreateParams
                {
                    Model = question.Model,
                    MaxTokens = question.MostTokens,
                    System = question.Instruction,
                    Messages = [User(question)],
                    OutputConfig = FormOf(question),
                    Thinking = new ThinkingConfigDisabled(),
                };
                return AnswerOf(await _client.Value.Messages.Create(parameters, ct));
            },
            ct
        );

    public Task<string> SubmitAsync(IReadOnlyDictionary<string, ModelQuestion> questions, CancellationToken ct) =>
        TryAsync(
            async () =>
            {
                var requests = questions.Select(q => new Request
                {
                    CustomID = q.Key,
                    Params = new()
                    {
                        Model = q.Value.Model,
                        MaxTokens = q.Value.MostTokens,
                        System = q.Value.Instruction,
                        Messages = [User(q.Value)],
                        OutputConfig = FormOf(q.Value),
                        Thinking = new ThinkingConfigDisabled(),
                    },
                });
                var batch = await _client.Value.Messages.Batches.Create(new() { Requests = [.. requests] }, ct);
                return batch.ID;
            },
            ct
        );

    public Task<bool> HasEndedAsync(string batch, CancellationToken ct) =>
        TryAsync(
            async () =>
                (await _client.Value.Messages.Batches.Retrieve(batch, cancellationToken: ct)).ProcessingStatus.Raw()
                == "ended",
            ct,
            isBatch: true
        );

    public async IAsyncEnumerable<BatchedAnswer> ResultsAsync(
        string batch,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await using var results = _client
            .Value.Messages.Batches.ResultsStreaming(batch, cancellationToken: ct)
            .GetAsyncEnumerator(ct);
        while (await TryAsync(async () => await results.MoveNextAsync(), ct, isBatch: true))
            yield return await TryAsync(() => Task.FromResult(BatchedOf(results.Current)), ct);
    }

    public Task CancelAsync(string batch, CancellationToken ct) =>
        TryAsync(
            async () => (await _client.Value.Messages.Batches.Cancel(batch, cancellationToken: ct)).ID,
            ct,
            isBatch: true
        );

    public void Dispose()
    {
        if (_client.IsValueCreated)
            _client.Value.Dispose();
    }

    private static AnthropicClient ClientOf(AiOptions options)
    {
        var http = new HttpClient(new RetryAfterReader { InnerHandler = new SocketsHttpHandler() })
        {
            // The SDK's own time-out holds.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var client = new ClientOptions
        {
            ApiKey = options.ApiKey,
            MaxRetries = 0,
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            HttpClient = http,
        };
        if (options.BaseUrl is { } url)
            client.BaseUrl = url.ToString().TrimEnd('/');
        return new(client);
    }

    private static MessageParam User(ModelQuestion question) =>
        question.Jpeg is { } jpeg ? Picture(jpeg, question.Data) : new UserMessageParam { Content = question.Data };

    private static UserMessageParam Picture(byte[] jpeg, string data) =>
        UserMessageParam.FromRawUnchecked(
            new Dictionary<string, JsonElement>
            {
                ["role"] = JsonSerializer.SerializeToElement("user"),
                ["content"] = JsonSerializer.SerializeToElement(
                    new object[]
                    {
                        new
                        {
                            type = "image",
                            source = new
                            {
                                type = "base64",
                                media_type = "image/jpeg",
                                data = Convert.ToBase64String(jpeg),
                            },
                        },
                        new { type = "text", text = data },
                    }
                ),
            }
        );

    private static OutputConfig FormOf(ModelQuestion question) =>
        new()
        {
            Format = new() { Schema = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(question.Schema)! },
        };

    private static ModelAnswer AnswerOf(Message message)
    {
        var end = message.StopReason?.Raw() switch
        {
            "end_turn" or "stop_sequence" => ModelEnd.Finished,
            "refusal" => ModelEnd.Refused,
            _ => ModelEnd.CutOff,
        };
        var text = string.Concat(message.Content.Select(block => block.TryPickText(out var said) ? said.Text : ""));
        return new(end, text, message.Usage.InputTokens, message.Usage.OutputTokens);
    }

    private static BatchedAnswer BatchedOf(MessageBatchIndividualResponse response) =>
        response.Result.TryPickSucceeded(out var succeeded)
            ? new(response.CustomID, AnswerOf(succeeded.Message), BatchFate.Answered)
        : response.Result.TryPickExpired(out _) ? new(response.CustomID, null, BatchFate.Expired)
        : response.Result.TryPickCanceled(out _) ? new(response.CustomID, null, BatchFate.Canceled)
        : new(response.CustomID, null, BatchFate.Failed);

    private static async Task<T> TryAsync<T>(Func<Task<T>> ask, CancellationToken ct, bool isBatch = false)
    {
        var told = RetryAfterReader.Listen();
        try
        {
            return await ask();
        }
        catch (AnthropicApiException refusal)
        {
            throw new ModelFailure(KindOf(refusal, isBatch), told.RetryAfter, refusal);
        }
        catch (OperationCanceledException timeout) when (!ct.IsCancellationRequested)
        {
            throw new ModelFailure(FailureKind.TimedOut, null, timeout);
        }
        catch (Exception broken)
            when (broken is AnthropicException or HttpRequestException or IOException or JsonException)
        {
            throw new ModelFailure(WasSent(broken) ? FailureKind.TimedOut : FailureKind.Busy, null, broken);
        }
    }

    private static FailureKind KindOf(AnthropicApiException refusal, bool isBatch) =>
        refusal.StatusCode switch
        {
            _ when refusal.ResponseBody.Contains(SpendLimit, StringComparison.Ordinal) => FailureKind.SpendLimit,
            HttpStatusCode.PaymentRequired => FailureKind.SpendLimit,
            HttpStatusCode.NotFound when isBatch => FailureKind.Missing,
            HttpStatusCode.GatewayTimeout => FailureKind.TimedOut,
            HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict =>
                FailureKind.Busy,
            >= HttpStatusCode.InternalServerError => FailureKind.Busy,
            _ => FailureKind.Rejected,
        };

    /// <summary>Where no connection came about, nothing was answered and nothing is to be paid.</summary>
    private static bool WasSent(Exception broken)
    {
        for (var cause = broken; cause is not null; cause = cause.InnerException)
            if (
                cause is HttpRequestException
                {
                    HttpRequestError: HttpRequestError.ConnectionError
                        or HttpRequestError.NameResolutionError
                        or HttpRequestError.SecureConnectionError
                }
            )
                return false;
        return true;
    }
}
