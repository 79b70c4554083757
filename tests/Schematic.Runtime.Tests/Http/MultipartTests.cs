using System.Text;
using System.Text.Json;

namespace Schematic.Runtime.Tests.Http;

/// <summary>RFC 7578, with names as WHATWG HTML writes them.</summary>
internal sealed class MultipartTests
{
    [Test]
    public async Task Each_field_is_a_part_with_its_own_headers()
    {
        var request = await SendAsync(form =>
        {
            form.File("audio", ApiFile.FromBytes("abc"u8.ToArray(), "a.mp3", "audio/mpeg"));
            form.Files("extra", [ApiFile.FromBytes("1"u8.ToArray(), "1.txt"), ApiFile.FromBytes("2"u8.ToArray())], "text/plain");
            form.Field("name", "Tea", Json.String);
            form.Field("count", (int?)3, Json.Int32);
            form.Field("none", (string?)null, Json.String);
            form.Field("tags", ["x", "y"], Json.List(Json.String));
            form.Field("object", JsonDocument.Parse("""{"a":1}""").RootElement, Json.Any);
            form.JsonField("meta", "m", Json.String);
            form.Field("csv", "1,2", Json.String, "text/csv");
        });

        Assert.That(Parts(request), Is.EqualTo(new[]
        {
            "Content-Disposition: form-data; name=\"audio\"; filename=\"a.mp3\"\r\nContent-Type: audio/mpeg\r\n\r\nabc",
            "Content-Disposition: form-data; name=\"extra\"; filename=\"1.txt\"\r\nContent-Type: text/plain\r\n\r\n1",
            "Content-Disposition: form-data; name=\"extra\"; filename=\"extra\"\r\nContent-Type: text/plain\r\n\r\n2",
            "Content-Disposition: form-data; name=\"name\"\r\n\r\nTea",
            "Content-Disposition: form-data; name=\"count\"\r\n\r\n3",
            "Content-Disposition: form-data; name=\"tags\"\r\n\r\nx",
            "Content-Disposition: form-data; name=\"tags\"\r\n\r\ny",
            "Content-Disposition: form-data; name=\"object\"\r\nContent-Type: application/json\r\n\r\n{\"a\":1}",
            "Content-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n\"m\"",
            "Content-Disposition: form-data; name=\"csv\"\r\nContent-Type: text/csv\r\n\r\n1,2",
        }));
        Assert.That(request.Headers["Content-Length"], Is.EqualTo(Encoding.UTF8.GetByteCount(request.Body).ToString()));
    }

    [TestCase("Größe.txt", "Größe.txt")]
    [TestCase("a\"b\r\nc.txt", "a%22b%0D%0Ac.txt")]
    [TestCase("100%.txt", "100%.txt")]
    public async Task Names_are_UTF8_and_cannot_leave_their_quotes(string name, string expected)
    {
        var request = await SendAsync(form => form.File(name, ApiFile.FromBytes([], name)));

        Assert.That(Parts(request)[0], Does.StartWith($"Content-Disposition: form-data; name=\"{expected}\"; filename=\"{expected}\"\r\n"));
    }

    [Test]
    public async Task Fields_and_files_with_names_of_the_caller_are_parts()
    {
        var request = await SendAsync(form =>
        {
            form.Fields(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }, Json.Int32);
            form.Fields(null, Json.Int32);
            form.NamedFiles(new Dictionary<string, ApiFile> { ["c"] = ApiFile.FromBytes("3"u8.ToArray()) });
            form.NamedFiles((IReadOnlyDictionary<string, ApiFile>?)null);
            form.NamedFiles(new Dictionary<string, IReadOnlyList<ApiFile>> { ["d"] = [ApiFile.FromBytes("4"u8.ToArray()), ApiFile.FromBytes("5"u8.ToArray())] });
            form.NamedFiles((IReadOnlyDictionary<string, IReadOnlyList<ApiFile>>?)null);
            form.File("e", null);
            form.Files("f", null, minimum: 1);
            form.Field("g", JsonDocument.Parse("""{"a":1}""").RootElement, Json.Any, "application/vnd.shop+json");
        });

        Assert.That(Parts(request).Select(part => part["Content-Disposition: form-data; ".Length..]), Is.EqualTo(new[]
        {
            "name=\"a\"\r\n\r\n1",
            "name=\"b\"\r\n\r\n2",
            "name=\"c\"; filename=\"c\"\r\nContent-Type: application/octet-stream\r\n\r\n3",
            "name=\"d\"; filename=\"d\"\r\nContent-Type: application/octet-stream\r\n\r\n4",
            "name=\"d\"; filename=\"d\"\r\nContent-Type: application/octet-stream\r\n\r\n5",
            "name=\"g\"\r\nContent-Type: application/vnd.shop+json\r\n\r\n{\"a\":1}",
        }));
    }

    [TestCase(2, 2)]
    [TestCase(1, 2)]
    [TestCase(2, 3)]
    public async Task Limits_of_the_number_of_files_are_inclusive(int minimum, int maximum)
    {
        ApiFile[] files = [ApiFile.FromBytes([]), ApiFile.FromBytes([])];

        var request = await SendAsync(form => form.Files("f", files, minimum: minimum, maximum: maximum));

        Assert.That(Parts(request), Has.Length.EqualTo(2));
    }

    [TestCase(1, 1)]
    [TestCase(3, 5)]
    public void Files_are_counted(int minimum, int maximum)
    {
        ApiFile[] files = [ApiFile.FromBytes([]), ApiFile.FromBytes([])];

        Assert.That(
            async () => await SendAsync(form => form.Files("f", files, minimum: minimum, maximum: maximum)),
            Throws.ArgumentException.With.Message.EqualTo($"'f' accepts {minimum} to {maximum} files, not 2."));
    }

    [Test]
    public void A_content_type_cannot_start_another_line() =>
        Assert.That(async () => await SendAsync(form => form.File("f", ApiFile.FromBytes([], "f", "a/b\r\nX: 1"))), Throws.ArgumentException);

    [Test]
    public async Task A_file_on_disk_gives_its_name_and_is_closed()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.bin");
        await File.WriteAllTextAsync(path, "content");

        var request = await SendAsync(form => form.File("f", ApiFile.FromPath(path)));
        File.Delete(path);

        Assert.That(Parts(request)[0], Does.Contain($"filename=\"{Path.GetFileName(path)}\"").And.EndWith("\r\n\r\ncontent"));
    }

    [Test]
    public async Task The_rest_of_a_stream_is_sent_and_the_stream_stays_open()
    {
        using var stream = new MemoryStream("0123"u8.ToArray()) { Position = 2 };

        var request = await SendAsync(form => form.File("f", ApiFile.FromStream(stream, "s")));

        Assert.That(Parts(request)[0], Does.EndWith("\r\n\r\n23"));
        Assert.That(stream.CanRead, Is.True);
    }

    private static Task<SentRequest> SendAsync(Action<ApiMultipartWriter> write) => Probe.SendAsync(
        request =>
        {
            request.Path("/form");
            write(request.Multipart());
        },
        "POST");

    private static string[] Parts(SentRequest request)
    {
        var boundary = request.Headers["Content-Type"]["multipart/form-data; boundary=".Length..];
        Assert.That(request.Body, Does.StartWith($"--{boundary}\r\n").And.EndWith($"\r\n--{boundary}--\r\n"));
        return request.Body[..^$"\r\n--{boundary}--\r\n".Length].Split($"--{boundary}\r\n")[1..].Select((part, _) => part.TrimEnd('\r', '\n')).ToArray();
    }
}
