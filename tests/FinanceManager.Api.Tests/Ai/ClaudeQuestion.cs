using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FinanceManager.Api.Tests.Ai;

/// <summary>A question as the Messages API sees it.</summary>
internal static class ClaudeQuestion
{
    /// <summary>Whether a picture came with the question.</summary>
    internal static bool HasPicture(JsonObject question) => question["messages"]![0]!["content"] is JsonArray;

    internal static string TextOf(JsonObject question) =>
        (
            question["messages"]![0]!["content"] is JsonArray blocks
                ? blocks.Single(b => b!["type"]!.GetValue<string>() == "text")!["text"]
                : question["messages"]![0]!["content"]
        )!.GetValue<string>();

    /// <summary>Whether the API takes what this program could send.</summary>
    internal static bool IsFit(HttpContext context, JsonObject question)
    {
        var known = new[] { "model", "max_tokens", "system", "messages", "output_config", "thinking" };
        var form = question["output_config"]?["format"];
        return question.All(member => known.Contains(member.Key))
            && question["thinking"]?["type"]?.GetValue<string>() == "disabled"
            && form?["type"]?.GetValue<string>() == "json_schema"
            && form["schema"]?["additionalProperties"]?.GetValue<bool>() == false
            && question["messages"]!.AsArray() is [{ } only]
            && only["role"]!.GetValue<string>() == "user"
            && (only["content"] is not JsonArray blocks || AreFit(blocks))
            && (
                context.Request.Headers.ContainsKey("X-Api-Key") || context.Request.Headers.ContainsKey("Authorization")
            )
            && context.Request.Headers.ContainsKey("anthropic-version");
    }

    /// <summary>A small JPEG, and then words about it.</summary>
    private static bool AreFit(JsonArray blocks) =>
        blocks is [{ } picture, { } words]
        && picture["type"]!.GetValue<string>() == "image"
        && picture["source"]!["type"]!.GetValue<string>() == "base64"
        && picture["source"]!["media_type"]!.GetValue<string>() == "image/jpeg"
        && Convert.FromBase64String(picture["source"]!["data"]!.GetValue<string>()) is [0xFF, 0xD8, ..]
        && words["type"]!.GetValue<string>() == "text";

    internal static int Bytes(JsonObject question) =>
        Encoding.UTF8.GetByteCount(question["system"]!.GetValue<string>())
        + Encoding.UTF8.GetByteCount(TextOf(question))
        + (HasPicture(question) ? 3 * 1_450 : 0)
        + Encoding.UTF8.GetByteCount(question["output_config"]!["format"]!["schema"]!.ToJsonString());
}
