using System.Buffers.Binary;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Statements.Tests.Zip;

/// <summary>Whatever an archive holds, it costs little and is explained.</summary>
public sealed class ZipBadInputTests
{
    private const string Csv = "Date,Text,Amount,Currency\n2024-01-02,Bakery,-1.00,EUR\n";
    private const int Flags = 8;
    private const int Check = 16;
    private const int Length = 24;

    [Fact]
    public void Archive_in_an_archive_is_not_opened()
    {
        var inner = Archive.Of(("a.csv", Csv));

        Refusal(Archive.Of(("inner.zip", inner))).ShouldBe("file.archive-nested");
        CodesBesideAStatement(("inner.zip", inner)).ShouldBe(["file.archive-nested"]);
    }

    [Fact]
    public void Encrypted_file_is_said_and_the_others_are_read()
    {
        var archive = Archive.Of(("a.csv", Csv), ("b.csv", Csv));

        var statement = Reading.Bytes(Archive.WithHeader(archive, 0, Flags, 1, 0));

        Reading.OnlyLines(statement).Count.ShouldBe(1);
        Reading.Codes(statement).ShouldBe(["file.archive-encrypted"]);
        Refusal(Archive.WithHeader(archive, 1, Flags, 1, 0)).ShouldBe("file.archive-encrypted");
    }

    [Fact]
    public void Damaged_file_is_said_and_the_others_are_read()
    {
        var archive = Archive.Of(("a.csv", Csv), ("b.csv", Csv));

        var statement = Reading.Bytes(Archive.WithHeader(archive, 1, Check, 1, 2, 3, 4));

        Reading.OnlyLines(statement).Count.ShouldBe(1);
        Reading.Codes(statement).ShouldBe(["file.archive-damaged"]);
    }

    [Fact]
    public void Cut_archive_is_refused() => Refusal(Archive.Of(("a.csv", Csv))[..^30]).ShouldBe("file.archive-damaged");

    [Fact]
    public void Archive_that_unpacks_to_more_than_allowed_is_refused_without_unpacking()
    {
        var archive = Archive.Of(("a.csv", new byte[64 << 20]), ("b.csv", new byte[64 << 20]));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var statement = Reading.Bytes(archive, new StatementOptions { MaxBytes = 100 << 20 });

        Reading.Codes(statement).ShouldBe(["file.archive-too-large"]);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1 << 20);
    }

    [Fact]
    public void File_that_shrank_more_than_any_text_is_refused_without_unpacking()
    {
        var archive = Archive.Of(("a.csv", new byte[32 << 20]));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Refusal(archive).ShouldBe("file.archive-too-large");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1 << 20);
    }

    [Fact]
    public void File_that_states_less_than_it_holds_is_not_unpacked_further()
    {
        var archive = Archive.Of(("a.csv", new byte[64 << 20]));
        var stated = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(stated, 1000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Refusal(Archive.WithHeader(archive, 0, Length, stated)).ShouldBe("file.archive-damaged");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1 << 20);
    }

    [Theory]
    [InlineData(1001)]
    [InlineData(70_000)]
    public void Archive_of_too_many_files_is_refused(int count) =>
        Refusal(Archive.Of([.. Enumerable.Range(0, count).Select(i => ($"{i}.csv", Csv))]))
            .ShouldBe("file.archive-too-large");

    [Fact]
    public void Archive_of_nothing_is_refused()
    {
        Refusal(Archive.Of(Array.Empty<(string, string)>())).ShouldBe("file.no-statement");
        Refusal(Archive.Of(("a.csv", new byte[1 << 20]))).ShouldBe("file.binary");
        Refusal(Archive.Of(("a.txt", "Hello"), ("b.txt", "world"))).ShouldBe("file.no-statement");
    }

    [Fact]
    public void Damaged_archives_never_throw()
    {
        var original = Archive.Of(
            ("a.csv", Encoding.UTF8.GetBytes(Csv)),
            ("b.xml", "<Document/>"u8.ToArray()),
            ("c.zip", Archive.Of(("d", "e")))
        );
        var damage = ArbMap.Default.ArbFor<(ushort At, byte Value)[]>();

        Prop.ForAll(
                damage,
                changes =>
                {
                    var bytes = (byte[])original.Clone();
                    foreach (var (at, value) in changes)
                        bytes[at % bytes.Length] = value;
                    return Reading.Bytes(bytes) is not null;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static string[] CodesBesideAStatement((string, byte[]) file)
    {
        var statement = Reading.Bytes(Archive.Of(("a.csv", Encoding.UTF8.GetBytes(Csv)), file));
        Reading.OnlyLines(statement).Count.ShouldBe(1);
        return [.. Reading.Codes(statement)];
    }

    private static string Refusal(byte[] bytes)
    {
        var statement = Reading.Bytes(bytes);

        statement.Accounts.ShouldBeEmpty();
        statement.IsReadable.ShouldBeFalse();
        return statement.Diagnostics.Single(d => d.Severity == DiagnosticSeverity.Fatal).Code;
    }
}
