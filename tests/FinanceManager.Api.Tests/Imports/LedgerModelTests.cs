using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

/// <summary>
/// However imports, edits, deletes, merges, their undo and redo, by two writers, follow one another: what a standing file
/// tells is there once, what nobody tells any more is gone, and nothing is counted twice.
/// </summary>
public sealed class LedgerModelTests
{
    private const int Steps = 14;

    public static TheoryData<string, int> Runs
    {
        get
        {
            var runs = new TheoryData<string, int>();
            for (var seed = 0; seed < 24; seed++)
                runs.Add(seed % 2 == 0 ? "Sqlite" : "Postgres", seed);
            return runs;
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Each_real_movement_ends_up_once(string engine, int seed)
    {
        await using var home = await OpenAsync(engine);
        var ledger = new Model(home, await home.AccountAsync(), new Random(seed));
        for (var step = 0; step < Steps; step++)
        {
            await ledger.StepAsync();
            await ledger.CheckAsync();
        }
        await home.ProveAsync();
    }

    private readonly record struct Facts(int Day, long MinorUnits, string Text);

    /// <summary>A change-set and the movements it is about.</summary>
    private sealed class Act(string id, HashSet<Facts> about)
    {
        internal string Id { get; } = id;
        internal HashSet<Facts> About { get; } = about;
        internal bool Stands { get; set; } = true;
    }

    private sealed class Model(HomeOverHttp home, string account, Random random)
    {
        // Two coffees on one day are two; the third of another day is a third.
        private static readonly Facts[] World =
        [
            new(1, -450, "CAFE"),
            new(1, -450, "CAFE"),
            new(2, -450, "CAFE"),
            new(2, -9900, "MERCADO"),
            new(3, 500_000, "SALARIO"),
            new(5, -1200, "ONIBUS"),
            new(6, -9900, "MERCADO"),
        ];

        private readonly List<Act> _imports = [];
        private readonly List<Act> _removals = [];
        private readonly List<Act> _edits = [];
        private readonly List<string> _log = [];

        internal Task StepAsync() =>
            random.Next(9) switch
            {
                0 or 1 or 2 => ImportAsync(),
                3 => ImportTwiceAsync(),
                4 => ReverseAsync(_imports),
                5 => RemoveAsync(),
                6 => MergeAsync(),
                7 => EditAsync(),
                _ => ReverseAsync(random.Next(2) == 0 ? _removals : _edits),
            };

        internal async Task CheckAsync()
        {
            var living = (await home.TransactionsAsync($"&accountId={account}")).Select(FactsOf).ToList();
            foreach (var fact in World.Distinct())
            {
                var real = World.Count(f => f == fact);
                var there = living.Count(f => f == fact);
                var removed = _removals.Count(r => r.Stands && r.About.Contains(fact));
                var told = _imports.Any(i => i.Stands && i.About.Contains(fact));
                var kept = _edits.Any(e => e.Stands && e.About.Contains(fact));
                var story = $"{fact} after {string.Join(", ", _log)}";
                there.ShouldBeLessThanOrEqualTo(real, story);
                if (told)
                    there.ShouldBeGreaterThanOrEqualTo(real - removed, story);
                else if (!kept)
                    there.ShouldBe(0, story);
            }
            (await home.BalanceAsync(account)).ShouldBe(living.Sum(f => f.MinorUnits));
        }

        private async Task ImportAsync()
        {
            var (file, facts) = File();
            _log.Add($"import {string.Join('+', facts.Select(f => $"{f.Day}{f.Text[0]}"))}");
            var committed = await home.ImportAsync(file, account);
            _imports.Add(new(ImportingHome.ChangeSetOf(committed), facts));
        }

        private async Task ImportTwiceAsync()
        {
            var (file, facts) = File();
            _log.Add("import twice at once");
            var previews = new[] { await home.UploadAsync(file, account), await home.UploadAsync(file, account) };
            var committed = await Task.WhenAll(previews.Select(home.CommitAsync));
            _imports.AddRange(committed.Select(c => new Act(ImportingHome.ChangeSetOf(c), facts)));
        }

        /// <summary>Undoes what stands, or brings back what was undone. A refusal changes nothing.</summary>
        private async Task ReverseAsync(List<Act> acts)
        {
            if (acts.Count == 0)
                return;
            var act = acts[random.Next(acts.Count)];
            var verb = act.Stands ? "undo" : "redo";
            var response = await home.Person.SendAsync(HttpMethod.Post, $"/change-sets/{act.Id}/{verb}");
            _log.Add($"{verb} {string.Join('+', act.About.Select(f => $"{f.Day}{f.Text[0]}"))} {response.StatusCode}");
            if (response.StatusCode == HttpStatusCode.OK)
                act.Stands = !act.Stands;
            else
                response.StatusCode.ShouldBe(HttpStatusCode.Conflict, string.Join(", ", _log));
        }

        private async Task RemoveAsync()
        {
            if (await AnyAsync() is not { } row)
                return;
            _log.Add($"delete {FactsOf(row)}");
            await home.DeleteAsync($"/transactions/{IdOf(row)}");
            _removals.Add(new(await LastAsync(), [FactsOf(row)]));
        }

        private async Task MergeAsync()
        {
            var rows = await home.TransactionsAsync($"&accountId={account}");
            var pair = rows.GroupBy(FactsOf).FirstOrDefault(g => g.Count() > 1)?.Take(2).ToArray();
            if (pair is not [var one, var other])
                return;
            _log.Add($"merge {FactsOf(one)}");
            await home.PostAsync($"/transactions/{IdOf(one)}/merge", new { intoId = IdOf(other) });
            _removals.Add(new(await LastAsync(), [FactsOf(one)]));
            // Merging is a decision about the one that is kept, too.
            _edits.Add(_removals[^1]);
        }

        private async Task EditAsync()
        {
            if (await AnyAsync() is not { } row)
                return;
            _log.Add($"edit {FactsOf(row)}");
            await home.PatchAsync($"/transactions/{IdOf(row)}", new { note = $"note {_log.Count}" });
            _edits.Add(new(await LastAsync(), [FactsOf(row)]));
        }

        private (byte[], HashSet<Facts>) File()
        {
            var (a, b) = (random.Next(1, 7), random.Next(1, 7));
            var facts = World.Where(f => f.Day >= Math.Min(a, b) && f.Day <= Math.Max(a, b)).ToArray();
            // A file with nothing in it is refused; the last day always has something.
            facts = facts.Length == 0 ? World[^1..] : facts;
            var rows = facts.Select(f =>
                FormattableString.Invariant($"2026-03-0{f.Day};{f.Text};{f.MinorUnits / 100m:0.00}")
            );
            return (BankFiles.Csv([.. rows]), [.. facts]);
        }

        private async Task<JsonElement?> AnyAsync()
        {
            var rows = await home.TransactionsAsync($"&accountId={account}");
            return rows.Length == 0 ? null : rows[random.Next(rows.Length)];
        }

        private async Task<string> LastAsync() => IdOf(Items(await home.GetAsync("/change-sets?limit=1"))[0]);

        private static Facts FactsOf(JsonElement row) =>
            new(
                DateOnly.Parse(row.Text("date")!, System.Globalization.CultureInfo.InvariantCulture).Day,
                Minor(row.GetProperty("amount")),
                row.Text("description")!
            );
    }
}
