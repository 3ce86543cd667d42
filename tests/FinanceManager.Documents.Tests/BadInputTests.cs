using System.IO.Compression;
using System.Text;
using FinanceManager.Documents.Files;

namespace FinanceManager.Documents.Tests;

public sealed class BadInputTests
{
    [Theory]
    [InlineData("", "document.empty")]
    [InlineData("MZ\u0090", "document.unknown-type")]
    [InlineData("just words", "document.unknown-type")]
    [InlineData(
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>fetch('http://example.com')</script></svg>",
        "document.unknown-type"
    )]
    [InlineData(
        "<?xml version=\"1.0\"?><!-- a --><svg:svg xmlns:svg=\"http://www.w3.org/2000/svg\"/>",
        "document.unknown-type"
    )]
    [InlineData(
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
        "document.damaged"
    )]
    [InlineData(
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>",
        "document.damaged"
    )]
    [InlineData("<?xml version=\"1.0\"?><Comprobante><Emisor", "document.damaged")]
    public async Task Text_that_is_no_document_is_refused(string file, string code) =>
        (await Samples.RefusalOf(Encoding.Latin1.GetBytes(file))).ShouldBe(code);

    [Fact]
    public async Task Deep_xml_is_read_or_refused_and_nothing_breaks()
    {
        var file = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));

        (await Samples.RefusalOf(Encoding.ASCII.GetBytes(file))).ShouldBe("document.damaged");
    }

    [Fact]
    public async Task Picture_that_says_it_is_immense_is_refused_before_it_is_decoded()
    {
        (await Samples.RefusalOf(Png.White(30_000, 30_000, 1))).ShouldBe("document.too-many-pixels");
        byte[] jpeg =
        [
            0xFF,
            0xD8,
            0xFF,
            0xC0,
            0,
            17,
            8,
            0x75,
            0x30,
            0x75,
            0x30,
            3,
            1,
            0x11,
            0,
            2,
            0x11,
            0,
            3,
            0x11,
            0,
            0xFF,
            0xDA,
        ];
        (await Samples.RefusalOf(jpeg)).ShouldBe("document.too-many-pixels");
    }

    [Fact]
    public async Task Picture_that_holds_more_than_it_says_is_bounded()
    {
        var reading = await Samples.Read(Png.White(200, 200, 2_000_000));

        reading.Total.ShouldBeNull();
        reading.Checks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Truncated_pictures_are_refused()
    {
        (await Samples.RefusalOf(Png.White(200, 200, 200)[..40])).ShouldBe("document.damaged");
        (await Samples.RefusalOf([0xFF, 0xD8, 0xFF, 0xE0, 0, 16])).ShouldBe("document.damaged");
        (await Samples.RefusalOf([.. "RIFF"u8, 9, 0, 0, 0, .. "WEBPVP8 "u8])).ShouldBe("document.damaged");
    }

    [Fact]
    public async Task Pdf_of_five_thousand_pages_is_refused() =>
        (await Samples.RefusalOf(Paper.Pdf(["A PAGE OF MANY"], pages: 5_000))).ShouldBe("document.too-many-pages");

    [Fact]
    public async Task Truncated_pdf_is_refused() =>
        (await Samples.RefusalOf(Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<</Type/Cat"))).ShouldBe(
            "document.damaged"
        );

    [Fact]
    public async Task Pdf_with_a_password_is_refused_as_such()
    {
        var pdf = Encoding.Latin1.GetString(Paper.Pdf(["SECRET"]));
        var key = string.Concat(Enumerable.Repeat("41", 32));
        var locked = pdf.Replace(
            "/Root 1 0 R",
            $"/Root 1 0 R/ID[<41><41>]/Encrypt<</Filter/Standard/V 1/R 2/O<{key}>/U<{key}>/P -4>>",
            StringComparison.Ordinal
        );

        (await Samples.RefusalOf(Encoding.Latin1.GetBytes(locked))).ShouldBe("document.protected");
    }

    [Fact]
    public async Task Stream_of_a_pdf_that_unpacks_without_end_is_bounded()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var words = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("BT /F 12 Tf (word) Tj ET\n", 40_000)));
            for (var i = 0; i < 300; i++)
                zlib.Write(words);
        }
        var content = Encoding.Latin1.GetString(packed.ToArray());
        var pdf = Paper.Pdf(content, 1, 300, 300, "/Filter/FlateDecode");

        (await Samples.RefusalOf(pdf)).ShouldBe("document.takes-too-long");
    }

    [Fact]
    public async Task File_that_is_two_files_is_refused()
    {
        var zip = Zip(("a.txt", "a"u8.ToArray()));

        (await Samples.RefusalOf([.. Paper.Pdf(["INVOICE"]), .. zip])).ShouldBe("document.unknown-type");
        (await Samples.RefusalOf([0xFF, 0xD8, 0xFF, 0xE0, .. "<script>alert(1)</script>"u8])).ShouldBe(
            "document.unknown-type"
        );
        (await Samples.RefusalOf([.. Png.White(8, 8, 8)[..33], .. Paper.Pdf(["INVOICE"])])).ShouldBe(
            "document.unknown-type"
        );
    }

    [Fact]
    public async Task Zip_with_one_document_is_that_document()
    {
        var xml = await File.ReadAllBytesAsync(Samples.Path("cfdi40.xml"), TestContext.Current.CancellationToken);

        (await Samples.Read(Zip(("../../x.xml", xml), ("__MACOSX/._x.xml", [1])))).IsProved.ShouldBeTrue();
        (await Samples.RefusalOf(Zip(("a.xml", xml), ("b.xml", xml)))).ShouldBe("document.unknown-type");
        (await Samples.RefusalOf(Zip(("a.zip", Zip(("a.xml", xml)))))).ShouldBe("document.unknown-type");
        (await Samples.RefusalOf("PK\u0003\u0004damaged"u8.ToArray())).ShouldBe("document.damaged");
    }

    [Fact]
    public async Task Zip_that_unpacks_without_end_is_refused() =>
        (await Samples.RefusalOf(Zip(("a.xml", new byte[40 << 20])))).ShouldBe("document.too-large");

    [Fact]
    public async Task File_beyond_the_limit_is_refused()
    {
        using var folder = new Folder();
        var path = folder.Write("large", new byte[100]);
        var options = Samples.Options with { MaxBytes = 99 };

        var refusal = await Should.ThrowAsync<DocumentRefusedException>(() =>
            DocumentReader.ReadAsync(path, options, TestContext.Current.CancellationToken)
        );

        refusal.Code.ShouldBe("document.too-large");
    }

    [Fact]
    public void Folder_of_a_reading_is_gone_with_everything_in_it()
    {
        string path;
        using (var folder = new TemporaryFolder())
        {
            path = folder.Path;
            File.WriteAllText(Path.Combine(path, "page"), "");
            if (!OperatingSystem.IsWindows())
                File.GetUnixFileMode(path)
                    .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.Exists(path).ShouldBeFalse();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        return stream.ToArray();
    }
}
