using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Exports;

/// <summary>A file that is not as it should be changes nothing and says why.</summary>
public sealed class RestoreFaultTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly (string Code, Action<JsonObject> Break)[] Faults =
    [
        ("restore.not-an-export", f => f["format"] = "something-else"),
        ("restore.not-an-export", f => f.Remove("format")),
        ("restore.version-unsupported", f => f["version"] = 2),
        ("restore.malformed", f => f["version"] = "1"),
        ("restore.malformed", f => f["household"]!["baseCurrency"] = "XXX"),
        ("restore.malformed", f => f["novelties"] = new JsonArray(1)),
        ("restore.malformed", f => Row(f, "accounts")["colour"] = "red"),
        ("restore.malformed", f => Row(f, "accounts")["type"] = 1),
        ("restore.malformed", f => Row(f, "accounts").Remove("name")),
        ("restore.malformed", f => Row(f, "accounts")["name"] = " "),
        ("restore.malformed", f => Row(f, "accounts")["name"] = "a\0b"),
        ("restore.malformed", f => f["accounts"]!.AsArray().Add(Row(f, "accounts").DeepClone())),
        ("restore.malformed", f => f["accounts"]!.AsArray().Add(null)),
        (
            "restore.reference-unknown",
            f => Row(f, "categories")["parentId"] = Row(f, "categories", ^1)["id"]!.DeepClone()
        ),
        ("restore.reference-unknown", f => Row(f, "aliases")["accountId"] = Guid.NewGuid().ToString()),
        ("restore.reference-unknown", f => Row(f, "rules")["actions"]!["categoryId"] = Guid.NewGuid().ToString()),
        ("restore.malformed", f => Row(f, "rules")["actions"]!["ignore"] = true),
        ("restore.malformed", f => Row(f, "rules")["actions"]!["parts"] = null),
        ("restore.malformed", f => Row(f, "rules")["conditions"]![0]!["operator"] = "between"),
        ("restore.malformed", f => Row(f, "rules")["conditions"]!.AsArray().Clear()),
        ("restore.reference-unknown", f => f["accounts"]!.AsArray().RemoveAt(0)),
        ("restore.reference-unknown", f => Split(f)["categoryId"] = Guid.NewGuid().ToString()),
        ("restore.reference-unknown", f => f["imports"]!.AsArray().Clear()),
        ("restore.splits-do-not-add-up", f => Split(f)["minorUnits"] = 1),
        ("restore.splits-do-not-add-up", f => Row(f, "transactions")["splits"] = new JsonArray()),
        ("restore.malformed", f => Row(f, "transactions")["splits"] = new JsonArray((JsonNode?)null)),
        ("restore.malformed", f => Row(f, "transactions")["tags"] = new JsonArray((JsonNode?)null)),
        ("restore.malformed", f => Row(f, "transactions")["currency"] = "EUR"),
        ("restore.malformed", f => Row(f, "transactions")["minorUnits"] = long.MaxValue),
        ("restore.malformed", f => Row(f, "transactions")["minorUnits"] = 1.5),
        ("restore.malformed", f => IsPart(f, 1, 0)),
        ("restore.malformed", f => IsPart(f, 4, 3)),
        ("restore.malformed", f => Row(f, "transactions")["date"] = "2026-02-30"),
        ("restore.malformed", f => Row(f, "transactions", ^1).Remove("bankText")),
        ("restore.inconsistent", f => f["transactions"]!.AsArray().Add(Row(f, "transactions").DeepClone())),
        ("restore.inconsistent", f => Row(f, "transactions", 1)["id"] = Row(f, "transactions")["id"]!.DeepClone()),
        ("restore.inconsistent", f => f["transfers"]!.AsArray().Clear()),
        ("restore.inconsistent", f => Row(f, "transfers")["toTransactionId"] = Guid.NewGuid().ToString()),
        ("restore.inconsistent", f => Swap(Row(f, "transfers"))),
        ("restore.inconsistent", f => Row(f, "accounts", 1)["openingMinorUnits"] = 5),
        ("restore.malformed", f => Row(f, "accounts").Remove("findsTransfers")),
        ("restore.malformed", f => Row(f, "bankMappings")["mapping"] = "["),
        ("restore.malformed", f => f["bankMappings"]!.AsArray().Add(Row(f, "bankMappings").DeepClone())),
        ("restore.malformed", f => Merged(f)["mergedInto"] = Merged(f)["id"]!.DeepClone()),
        ("restore.inconsistent", f => Merged(f)["mergedInto"] = Guid.NewGuid().ToString()),
        ("restore.inconsistent", f => Merged(f)["mergedInto"] = Row(f, "transfers")["toTransactionId"]!.DeepClone()),
        ("restore.inconsistent", f => Row(f, "possibleMatches")["otherId"] = Guid.NewGuid().ToString()),
        ("restore.malformed", f => Row(f, "possibleMatches")["score"] = 2),
        ("restore.malformed", f => f["possibleMatches"]!.AsArray().Add(Row(f, "possibleMatches").DeepClone())),
        ("restore.reference-unknown", f => Move(f, "accounts")),
        ("restore.malformed", f => Move(f, "merchantMemories")),
        ("restore.too-large", f => Row(f, "transactions")["note"] = new string('x', 5_000_000)),
    ];

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_file_at_fault_changes_nothing_and_says_why(string engine)
    {
        await using var home = await OpenAsync(engine);
        var good = await home.ExportOfEverythingAsync();
        var other = home.Of(await Visitor.RegisteredAsync(home.Host, "other@example.com"));
        var (ledger, acts) = (await RestoreTests.LedgerOfAsync(other), await ActsAsync(other));
        var wrong = new List<string>();

        foreach (var (fault, number) in Faults.Select((f, i) => (f, i)))
        {
            var file = JsonNode.Parse(good)!.AsObject();
            fault.Break(file);
            await TryAsync($"fault {number}", fault.Code, Encoding.UTF8.GetBytes(file.ToJsonString()));
        }
        foreach (var length in new[] { 0, 1, 30, good.Length / 2, good.Length - 1 })
            await TryAsync($"cut at {length}", length < 20 ? "restore.malformed" : null, good[..length]);
        await TryAsync("more after its end", "restore.malformed", [.. good, .. "{}"u8]);
        await TryAsync("a list", "restore.not-an-export", "[]"u8.ToArray());
        await TryAsync("nested", "restore.not-an-export", Encoding.UTF8.GetBytes(new string('[', 100_000)));
        await TryAsync("no JSON", "restore.malformed", "PK\u0003\u0004"u8.ToArray());

        wrong.ShouldBeEmpty();
        (await RestoreTests.LedgerOfAsync(other)).ShouldBe(ledger);
        (await ActsAsync(other)).ShouldBe(acts);
        // And the file itself was a good one.
        (await other.Person.RestoreAsync(good)).StatusCode.ShouldBe(HttpStatusCode.OK);

        async Task TryAsync(string what, string? code, byte[] file)
        {
            var response = await other.Person.RestoreAsync(file);
            var said = response.IsSuccessStatusCode ? "" : await Visitor.CodeOfAsync(response);
            if (response.StatusCode != HttpStatusCode.BadRequest || (code is not null && said != code))
                wrong.Add($"{what}: {(int)response.StatusCode} {said} instead of {code}");
        }
    }

    private static async Task<int> ActsAsync(HomeOverHttp home) =>
        Items(await home.GetAsync("/change-sets?limit=500")).Length;

    private static JsonObject Row(JsonObject file, string section, Index? at = null)
    {
        var rows = file[section]!.AsArray();
        return rows[(at ?? 0).GetOffset(rows.Count)]!.AsObject();
    }

    private static void IsPart(JsonObject file, int number, int count)
    {
        Row(file, "transactions")["installmentNumber"] = number;
        Row(file, "transactions")["installmentCount"] = count;
    }

    private static JsonObject Merged(JsonObject file) =>
        file["transactions"]!.AsArray().Select(t => t!.AsObject()).First(t => t.ContainsKey("mergedInto"));

    private static JsonObject Split(JsonObject file) => Row(file, "transactions")["splits"]![0]!.AsObject();

    private static void Swap(JsonObject transfer)
    {
        var (from, to) = (transfer["fromTransactionId"]!.DeepClone(), transfer["toTransactionId"]!.DeepClone());
        (transfer["fromTransactionId"], transfer["toTransactionId"]) = (to, from);
    }

    /// <summary>To the end of the file, after what refers to it.</summary>
    private static void Move(JsonObject file, string section)
    {
        var rows = file[section]!;
        file.Remove(section);
        file[section] = rows;
    }
}
