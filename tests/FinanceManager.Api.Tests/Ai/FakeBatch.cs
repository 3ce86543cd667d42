using System.Text.Json.Nodes;

namespace FinanceManager.Api.Tests.Ai;

/// <summary>A batch at the fake. A test says when it ends and how its questions ended.</summary>
internal sealed class FakeBatch(string id, IReadOnlyList<JsonObject> requests)
{
    private bool _canceled;

    internal string Id { get; } = id;

    internal IReadOnlyList<JsonObject> Requests { get; } = requests;

    internal bool Ended { get; set; }

    internal bool WasCanceled => _canceled;

    /// <summary>Of the questions in order: <c>succeeded</c>, <c>errored</c>, <c>expired</c>, <c>canceled</c>, or <c>none</c> for no result at all.</summary>
    internal List<string> Fates { get; } = [];

    internal void Cancel() => _canceled = Ended = true;

    internal JsonObject State() =>
        new()
        {
            ["id"] = Id,
            ["type"] = "message_batch",
            ["processing_status"] = Ended ? "ended" : "in_progress",
            ["request_counts"] = new JsonObject
            {
                ["processing"] = Ended ? 0 : Requests.Count,
                ["succeeded"] = 0,
                ["errored"] = 0,
                ["canceled"] = 0,
                ["expired"] = 0,
            },
            ["created_at"] = "2026-11-01T00:00:00Z",
            ["expires_at"] = "2026-11-02T00:00:00Z",
            ["ended_at"] = null,
            ["archived_at"] = null,
            ["cancel_initiated_at"] = null,
            ["results_url"] = null,
        };

    internal JsonObject? ResultOf(JsonObject request, Func<JsonObject, JsonObject> answer)
    {
        var index = Requests.ToList().IndexOf(request);
        var fate = index < Fates.Count ? Fates[index] : "succeeded";
        if (fate == "none")
            return null;
        var result = new JsonObject { ["type"] = fate };
        if (fate == "succeeded")
            result["message"] = answer(request["params"]!.AsObject());
        if (fate == "errored")
            result["error"] = new JsonObject
            {
                ["type"] = "error",
                ["request_id"] = "req_1",
                ["error"] = new JsonObject { ["type"] = "api_error", ["message"] = "No." },
            };
        return new JsonObject { ["custom_id"] = request["custom_id"]!.GetValue<string>(), ["result"] = result };
    }
}
