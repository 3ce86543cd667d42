using System.Text.Json;
using FinanceManager.Api.Tests.Http;

namespace FinanceManager.Api.Tests.Isolation;

/// <summary>What somebody who is not of the household gets.</summary>
internal enum Stranger
{
    /// <summary>404, 400 or 409: what the request names is not there.</summary>
    Refused,

    /// <summary>An answer about the stranger's own, or about nothing.</summary>
    SeesOwn,
}

/// <summary>A request with real ids in it.</summary>
/// <param name="Body">JSON, or the content of a form, made anew for each sending.</param>
internal sealed record Call(string Query = "", Func<object?>? Body = null)
{
    internal IReadOnlyDictionary<string, string> Path { get; private init; } = new Dictionary<string, string>();

    internal static Call Id(string id, string query = "") => new Call(query).At(("id", id));

    internal static Call Json(object body) => new(Body: () => body);

    internal Call At(params (string Name, string Value)[] path) =>
        this with
        {
            Path = path.ToDictionary(p => p.Name, p => p.Value),
        };

    internal Call With(object body) => this with { Body = () => body };

    internal string UrlOf(DocumentedOperation operation) =>
        Path.Aggregate(operation.Path, (url, p) => url.Replace($"{{{p.Key}}}", p.Value, StringComparison.Ordinal))
        + Query;

    /// <summary>Everything the sender knew, which an answer may repeat.</summary>
    internal async Task<string> TextOfAsync(DocumentedOperation operation)
    {
        var body = Body?.Invoke();
        var text = body is HttpContent content
            ? await content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            : JsonSerializer.Serialize(body);
        return UrlOf(operation) + text;
    }
}

/// <summary>One way to call an operation with the ids of household B.</summary>
/// <param name="Build">
/// Makes the request from the ids of the sender's own household and those of household B, with new rows where the request uses them up.
/// </param>
/// <param name="OfSession">The request ends the sender's session, so it gets one of its own.</param>
internal sealed record IsolationCase(
    string OperationId,
    Func<HouseholdRows, HouseholdRows, Task<Call>> Build,
    Stranger Stranger = Stranger.Refused,
    bool OfSession = false
)
{
    /// <summary>For whom the request is a good one, where that is not the owner of household B.</summary>
    internal Func<TestHost, Task<Visitor>>? Rightful { get; init; }

    /// <summary>Editors are refused for their role, whatever they name.</summary>
    internal bool OwnersOnly { get; init; }

    internal IsolationCase(
        string operationId,
        Func<HouseholdRows, HouseholdRows, Call> build,
        Stranger stranger = Stranger.Refused,
        bool ofSession = false
    )
        : this(operationId, (own, b) => Task.FromResult(build(own, b)), stranger, ofSession) { }
}
