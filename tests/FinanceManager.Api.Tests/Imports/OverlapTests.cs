using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;

namespace FinanceManager.Api.Tests.Imports;

/// <summary>A file of which some lines are here already, and what these still say of the others.</summary>
public sealed class OverlapTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_id_that_a_line_already_here_has_too_does_not_make_another_the_same(string engine)
    {
        await using var home = await HomeOverHttp.OpenAsync(engine);
        await home.ImportAsync(
            BankFiles.Ofx(null, "", "20260302 -50.00 ID00000002 PADARIA", "20260304 -7.50 ID00000001 CAFE")
        );

        var again = await home.UploadAsync(
            BankFiles.Ofx(null, "", "20260302 -50.00 ID00000001 PADARIA", "20260305 -7.50 ID00000001 CAFE")
        );

        var lines = await home.LinesAsync(again);
        lines
            .Select(l => (l.Text("status"), l.Text("reason")))
            .ShouldBe([("duplicate", "same-line"), ("possible", "near-day-amount")]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Rows_moved_to_another_day_by_a_person_still_stand_for_their_lines(string engine)
    {
        await using var home = await HomeOverHttp.OpenAsync(engine);
        var file = BankFiles.Csv(
            "2026-03-02;CAFE;-7.50",
            "2026-03-02;CAFE;-7.50",
            "2026-03-03;CAFE;-7.50",
            "2026-03-04;BUS;-4.00"
        );
        var account = await home.AccountAsync("Red");
        await home.ImportAsync(file, account);
        var moved = (await home.TransactionsAsync("&q=cafe")).Last();
        await home.PatchAsync($"/transactions/{HomeOverHttp.IdOf(moved)}", new { date = "2026-03-03" });

        var again = await home.UploadAsync(file, account);

        (again.Count("new"), again.Count("duplicates"), again.Count("possible")).ShouldBe((0, 4, 0));
        var rows = (await home.LinesAsync(again)).Select(l => l.Text("matchId")).ToList();
        rows.Distinct().Count().ShouldBe(4, "each row stands for one line");
    }
}
