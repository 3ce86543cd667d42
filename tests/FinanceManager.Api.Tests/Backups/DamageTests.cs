using System.Text.Json;
using System.Text.Json.Nodes;
using FinanceManager.Api.Backups;
using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Fixtures;

namespace FinanceManager.Api.Tests.Backups;

/// <summary>What is not whole, not ours to read or not what it says is refused, and nothing is touched.</summary>
[Collection(BackupTests.Name)]
public sealed class DamageTests
{
    private const string Sqlite = nameof(DatabaseEngine.Sqlite);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_corrupted_or_shortened_backup_is_refused(string engine)
    {
        await using var scene = await BackupScene.OpenAsync(engine);
        var before = await scene.ContentsAsync();
        foreach (var key in new[] { "", BackupScene.Key })
        {
            var id = await scene.TakeAsync($"--BACKUP_KEY={key}");
            var whole = await File.ReadAllBytesAsync(scene.DataOf(id), Ct);
            foreach (var damaged in new[] { Changed(whole), whole[..^1], whole[..(whole.Length / 2)], [] })
            {
                await File.WriteAllBytesAsync(scene.DataOf(id), damaged, Ct);
                await ShouldBeRefusedAsync(scene, "backup.damaged", $"--BACKUP_KEY={key}");
            }
        }
        RoundTripTests.ShouldBeEqual(await scene.ContentsAsync(), before);
    }

    [Fact]
    public async Task Another_key_is_told_from_damage()
    {
        await using var scene = await BackupScene.OpenAsync(Sqlite);
        await scene.TakeAsync($"--BACKUP_KEY={BackupScene.Key}");

        await ShouldBeRefusedAsync(scene, "backup.wrong-key", "--BACKUP_KEY=another key of backups, long enough too");
        await ShouldBeRefusedAsync(scene, "backup.key-missing");
    }

    [Fact]
    public async Task An_encrypted_backup_holds_nothing_readable()
    {
        await using var scene = await BackupScene.OpenAsync(Sqlite);

        var plain = await File.ReadAllBytesAsync(scene.DataOf(await scene.TakeAsync()), Ct);
        var sealedBytes = await File.ReadAllBytesAsync(
            scene.DataOf(await scene.TakeAsync($"--BACKUP_KEY={BackupScene.Key}")),
            Ct
        );

        plain.AsSpan(0, 2).ToArray().ShouldBe([0x1f, 0x8b], "packed by gzip");
        sealedBytes.AsSpan().IndexOf("\x1f\x8b\x08"u8).ShouldNotBe(0);
        sealedBytes.AsSpan(0, Seal.Mark.Length).ToArray().ShouldBe(Seal.Mark);
    }

    [Theory]
    [InlineData("schema", "9999_future", "backup.newer-schema")]
    [InlineData("version", 2, "backup.newer-format")]
    [InlineData("engine", "postgres", "backup.other-engine")]
    [InlineData("id", "../elsewhere", "backup.damaged")]
    public async Task A_backup_of_another_kind_is_refused(string member, object value, string code)
    {
        await using var scene = await BackupScene.OpenAsync(Sqlite);
        var id = await scene.TakeAsync();
        await RewriteAsync(scene, id, manifest => manifest[member] = JsonValue.Create(value));

        await ShouldBeRefusedAsync(scene, code, id: id);
    }

    [Fact]
    public async Task A_manifest_that_cannot_be_read_is_listed_as_unusable()
    {
        await using var scene = await BackupScene.OpenAsync(Sqlite);
        var (good, bad) = (await scene.TakeAsync(), await scene.TakeAsync());
        await File.WriteAllTextAsync(scene.ManifestOf(bad), "{}", Ct);

        var listed = (await scene.RunAsync("list")).Report.GetProperty("backups").EnumerateArray();

        listed
            .ToDictionary(b => b.GetProperty("id").GetString()!, b => b.GetProperty("usable").GetBoolean())
            .ShouldBe(new Dictionary<string, bool> { [good] = true, [bad] = false }, ignoreOrder: true);
        (await scene.RunAsync("verify"))
            .Report.GetProperty("id")
            .GetString()
            .ShouldBe(good, "the newest that can be used");
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_restore_that_differs_from_its_manifest_changes_nothing(string engine)
    {
        await using var scene = await BackupScene.OpenAsync(engine);
        var (id, before) = (await scene.TakeAsync(), await scene.ContentsAsync());
        await RewriteAsync(
            scene,
            id,
            manifest =>
            {
                manifest["rows"]!["accounts"] = 99;
                manifest["sums"]![0]!["minorUnits"] = 1;
            }
        );

        var ran = await scene.RunAsync("restore", id, "--into", scene.Name);

        ran.Exit.ShouldBe(1);
        var verified = ran.Report.GetProperty("verified");
        verified.GetProperty("holds").GetBoolean().ShouldBeFalse();
        verified
            .GetProperty("differences")
            .EnumerateArray()
            .Select(d => d.GetProperty("what").GetString())
            .ShouldBe(["rows accounts", "sum BRL"]);
        RoundTripTests.ShouldBeEqual(await scene.ContentsAsync(), before);
        File.Exists(Path.Combine(scene.Folder, $"{id}.verified.json")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_true_is_not_verified()
    {
        await using var scene = await BackupScene.OpenAsync(Sqlite);
        await scene.Home.RunAsync("update splits set minor_units = minor_units + 1");
        await scene.TakeAsync();

        var ran = await scene.RunAsync("verify");

        ran.Exit.ShouldBe(1);
        ran.Report.GetProperty("differences").GetArrayLength().ShouldBe(0);
        ran.Report.GetProperty("problems")
            .EnumerateArray()
            .Select(p => p.GetString())
            .ShouldContain($"splits-do-not-add-up {scene.Home.Id}");
    }

    [Fact]
    public async Task Half_a_backup_is_none_and_is_gone_after_a_day()
    {
        await using var scene = await BackupScene.OpenAsync(Sqlite);
        var (whole, half) = (await scene.TakeAsync(), await scene.TakeAsync());
        File.Delete(scene.ManifestOf(half));
        var part = scene.DataOf(half) + ".0.part";
        await File.WriteAllTextAsync(part, "half", Ct);

        var listed = (await scene.RunAsync("list")).Report;
        var refused = await scene.RunAsync("verify", half);
        await scene.TakeAsync();
        var young = (File.Exists(scene.DataOf(half)), File.Exists(part));
        foreach (var left in new[] { scene.DataOf(half), part })
            File.SetLastWriteTimeUtc(left, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-25));
        await scene.TakeAsync();

        listed
            .GetProperty("backups")
            .EnumerateArray()
            .ShouldHaveSingleItem()
            .GetProperty("id")
            .GetString()
            .ShouldBe(whole);
        listed
            .GetProperty("incomplete")
            .EnumerateArray()
            .ShouldHaveSingleItem()
            .GetProperty("name")
            .GetString()
            .ShouldBe($"{half}.data");
        refused.Messages.ShouldStartWith("backup.not-found");
        young.ShouldBe((true, true), "it may still be being written");
        (File.Exists(scene.DataOf(half)), File.Exists(part)).ShouldBe((false, false));
    }

    [Fact]
    public async Task What_a_killed_process_left_beside_the_database_is_gone_after_a_day()
    {
        await using var scene = await BackupScene.OpenAsync(Sqlite);
        var (old, young) = (Left("old", hours: 25), Left("young", hours: 23));

        await scene.TakeAsync();

        (Directory.Exists(old), Directory.Exists(young)).ShouldBe((false, true));
        Directory.GetDirectories(scene.Target.DataDirectory).ShouldBe([young], "this one's own is gone with it");

        string Left(string name, int hours)
        {
            var path = Path.Combine(scene.Target.DataDirectory, $"backup-scratch-{name}");
            Directory.CreateDirectory(path);
            File.WriteAllText(Path.Combine(path, "copy.db"), "left");
            Directory.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-hours));
            return path;
        }
    }

    private static async Task ShouldBeRefusedAsync(
        BackupScene scene,
        string code,
        string setting = "--BACKUP_KEY=",
        string id = "latest"
    )
    {
        foreach (var verb in new string[][] { ["verify", id], ["restore", id, "--into", scene.Name] })
        {
            var ran = await scene.RunAsync([.. verb, setting]);
            (ran.Exit, ran.Output, ran.Messages.Split(':')[0]).ShouldBe((1, "", code), ran.Messages);
        }
    }

    private static byte[] Changed(byte[] whole)
    {
        byte[] changed = [.. whole];
        changed[whole.Length / 2] ^= 1;
        return changed;
    }

    private static async Task RewriteAsync(BackupScene scene, string id, Action<JsonNode> change)
    {
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(scene.ManifestOf(id), Ct))!;
        change(manifest);
        await File.WriteAllTextAsync(scene.ManifestOf(id), manifest.ToJsonString(JsonSerializerOptions.Web), Ct);
    }
}
