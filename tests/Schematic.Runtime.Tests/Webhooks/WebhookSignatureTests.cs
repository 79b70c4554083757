using System.Security.Cryptography;
using System.Text;

namespace Schematic.Runtime.Tests.Webhooks;

/// <summary>Signatures of webhooks: the published examples of schemes, and requests that must be refused.</summary>
public sealed class WebhookSignatureTests
{
    private const string StandardSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static readonly WebhookSignature Hex = new("X-Hub-Signature-256") { Form = "sha256={signature}" };
    private static readonly WebhookSignature Dated = new("X-Signature") { Form = "v0={signature}", TimestampHeader = "X-Time", Signed = "v0:{timestamp}:{body}" };

    private static readonly WebhookSignature OneHeader = new("X-Signature") { Form = "t={timestamp},v1={signature}", Separator = ",", Signed = "{timestamp}.{body}" };

    [Test]
    public void Standard_webhooks()
    {
        var headers = Headers(("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"), ("webhook-timestamp", "1614265330"), ("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));

        Assert.That(() => WebhookSignature.Standard.Verify("""{"test": 2432232314}"""u8, headers, StandardSecret, At(1614265330)), Throws.Nothing);
    }

    [Test]
    public void A_prefix_and_hexadecimal_digits() =>
        Assert.That(() => Hex.Verify("Hello, World!"u8, Headers(("X-Hub-Signature-256", "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17")), "It's a Secret to Everybody"), Throws.Nothing);

    [Test]
    public void A_version_and_a_time()
    {
        const string Body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        var headers = Headers(("X-Time", "1531420618"), ("X-Signature", "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"));

        Assert.That(() => Dated.Verify(Encoding.UTF8.GetBytes(Body), headers, "8f742231b10e8888abcd99yyyzzz85a5", At(1531420618 + 299)), Throws.Nothing);
    }

    [Test]
    public void One_of_several_signatures_of_the_standard_matches()
    {
        var valid = Sign("id.1000.{}");

        Verify($"v1,AAAA {valid}");
        Verify($"{valid} v1,AAAA");
        Verify($"v2,x {valid}");

        static void Verify(string signatures) =>
            Assert.That(() => WebhookSignature.Standard.Verify("{}"u8, Headers(("webhook-id", "id"), ("webhook-timestamp", "1000"), ("webhook-signature", signatures)), StandardSecret, At(1000)), Throws.Nothing);
    }

    [TestCase("other", "{}", "1000", "id", WebhookFailure.Signature, TestName = "A changed signature is refused")]
    [TestCase("", "{}", "1000", "id", WebhookFailure.Header, TestName = "A missing signature is refused")]
    [TestCase("v1,", "{}", "1000", "id", WebhookFailure.Signature, TestName = "An empty signature is refused")]
    [TestCase("v1,%%%", "{}", "1000", "id", WebhookFailure.Signature, TestName = "A signature that is not base64 is refused")]
    [TestCase("v2,valid", "{}", "1000", "id", WebhookFailure.Signature, TestName = "A signature of another version is refused")]
    [TestCase("valid", "{ }", "1000", "id", WebhookFailure.Signature, TestName = "A changed body is refused")]
    [TestCase("valid", "{}", "1001", "id", WebhookFailure.Signature, TestName = "A changed time is refused")]
    [TestCase("valid", "{}", "1000", "di", WebhookFailure.Signature, TestName = "A changed id is refused")]
    [TestCase("valid", "{}", "1000", "", WebhookFailure.Header, TestName = "A missing id is refused")]
    [TestCase("valid", "{}", "", "id", WebhookFailure.Header, TestName = "A missing time is refused")]
    [TestCase("valid", "{}", "soon", "id", WebhookFailure.Header, TestName = "A time that is not a number is refused")]
    [TestCase("valid", "{}", "-1000", "id", WebhookFailure.Header, TestName = "A negative time is refused")]
    [TestCase("valid", "{}", "699", "id", WebhookFailure.Time, TestName = "An old request is refused")]
    [TestCase("valid", "{}", "1301", "id", WebhookFailure.Time, TestName = "A request from the future is refused")]
    [TestCase("valid", "{}", "9223372036854775807", "id", WebhookFailure.Time, TestName = "A time at the end of all times is refused")]
    public void Hostile_requests_are_refused(string signature, string body, string time, string id, WebhookFailure failure)
    {
        var given = signature.Replace("valid", signature == "valid" ? Sign("id.1000.{}") : Sign("id.1000.{}")[3..], StringComparison.Ordinal);
        var headers = Headers(("webhook-id", id), ("webhook-timestamp", time), ("webhook-signature", given));

        var exception = Assert.Throws<WebhookException>(() => WebhookSignature.Standard.Verify(Encoding.UTF8.GetBytes(body), headers, StandardSecret, At(1000)));

        Assert.That(exception!.Failure, Is.EqualTo(failure));
        Assert.That(exception.Message, Does.Not.Contain("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    }

    [Test]
    public void The_secret_of_another_sender_does_not_match() =>
        Assert.That(
            () => Hex.Verify("Hello, World!"u8, Headers(("X-Hub-Signature-256", "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17")), "It's a secret"),
            Throws.TypeOf<WebhookException>().With.Property("Failure").EqualTo(WebhookFailure.Signature));

    [TestCase("t=1000,v1=VALID", null, TestName = "A time and a signature in one header")]
    [TestCase("v1=VALID,t=1000", null, TestName = "Parts in another order")]
    [TestCase(" t=1000 , v1=VALID ", null, TestName = "Parts with spaces")]
    [TestCase("t=1000,v1=00,v1=VALID", null, TestName = "The second of two signatures")]
    [TestCase("t=1000,v1=VALID,v1=00", null, TestName = "The first of two signatures")]
    [TestCase("t=1000,v1=VALID,v0=other,x,=,", null, TestName = "Parts that the form does not have")]
    [TestCase("t=1000,v1=valid", null, TestName = "Lower-case digits")]
    [TestCase("t=1000,v0=VALID", WebhookFailure.Signature, TestName = "Another version only")]
    [TestCase("t=1000", WebhookFailure.Signature, TestName = "No signature in the header")]
    [TestCase("t=1000,v1=", WebhookFailure.Signature, TestName = "An empty signature in the header")]
    [TestCase("t=1000,v1=VALID0", WebhookFailure.Signature, TestName = "A signature that is not hexadecimal")]
    [TestCase("t=1000;v1=VALID", WebhookFailure.Header, TestName = "Another separator")]
    [TestCase("T=1000,v1=VALID", WebhookFailure.Header, TestName = "A label in another case")]
    [TestCase("v1=VALID", WebhookFailure.Header, TestName = "No time in the header")]
    [TestCase("t=,v1=VALID", WebhookFailure.Header, TestName = "An empty time in the header")]
    [TestCase("t=1000,t=1000,v1=VALID", WebhookFailure.Header, TestName = "Two times in the header")]
    [TestCase("t=then,v1=VALID", WebhookFailure.Header, TestName = "A time that is none in the header")]
    [TestCase("t=1001,v1=VALID", WebhookFailure.Signature, TestName = "A changed time in the header")]
    [TestCase("t=600,v1=VALID", WebhookFailure.Time, TestName = "An old time in the header")]
    [TestCase("t=1400,v1=VALID", WebhookFailure.Time, TestName = "A time of the future in the header")]
    [TestCase(",,,", WebhookFailure.Header, TestName = "Separators only")]
    public void A_header_has_parts(string given, WebhookFailure? failure)
    {
        var valid = Convert.ToHexString(HMACSHA256.HashData("s"u8, "1000.{}"u8));

        Assert.That(Failure(OneHeader, given.Replace("VALID", valid, StringComparison.Ordinal).Replace("valid", valid.ToLowerInvariant(), StringComparison.Ordinal), ["s"]), Is.EqualTo(failure));
    }

    [TestCase("old", null)]
    [TestCase("new", null)]
    [TestCase("other", WebhookFailure.Signature)]
    public void Any_of_several_secrets_verifies(string secret, WebhookFailure? failure)
    {
        var signature = "t=1000,v1=" + Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), "1000.{}"u8));

        Assert.That(Failure(OneHeader, signature, ["new", "old"]), Is.EqualTo(failure));
        Assert.That(Failure(OneHeader, signature + ",v1=00", ["x", "new", "y", "old"]), Is.EqualTo(failure));
        Assert.That(Failure(OneHeader, "v1=00," + signature, ["old", "new"]), Is.EqualTo(failure));
    }

    [TestCase("1000")]
    [TestCase("1970-01-01T00:16:40Z")]
    [TestCase("1970-01-01T01:16:40.123456789+01:00")]
    public void A_time_is_seconds_or_a_date_and_time(string time)
    {
        Assert.That(Failure(OneHeader, Dated(time), ["s"]), Is.Null);
        Assert.That(Failure(OneHeader, Dated(time), ["s"], now: 1301), Is.EqualTo(WebhookFailure.Time));
        Assert.That(Failure(OneHeader, Dated(time), ["s"], now: 699), Is.EqualTo(WebhookFailure.Time));

        static string Dated(string time) => $"t={time},v1=" + Convert.ToHexString(HMACSHA256.HashData("s"u8, Encoding.UTF8.GetBytes(time + ".{}")));
    }

    [TestCase(1_700_000_000, null)]
    [TestCase(1_700_000_300, null)]
    [TestCase(1_700_000_301, WebhookFailure.Time)]
    [TestCase(1_699_999_700, null)]
    [TestCase(1_699_999_699, WebhookFailure.Time)]
    public void A_time_is_milliseconds(long now, WebhookFailure? failure)
    {
        var signature = "t=1700000000000,v1=" + Convert.ToHexString(HMACSHA256.HashData("s"u8, "1700000000000.{}"u8));

        Assert.That(Failure(OneHeader, signature, ["s"], now), Is.EqualTo(failure));
    }

    [Test]
    public void An_id_and_quotes_are_in_the_header()
    {
        var signature = new WebhookSignature("X-Signature") { Form = "id=\"{id}\";s=\"{signature}\"", Separator = ";", IsBase64 = true, IsSecretBase64 = true, Signed = "{body}.{id}" };
        var valid = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String("c2VjcmV0"), "{}.m1"u8));

        Assert.That(Failure(signature, $"s=\"{valid}\"; id=\"m1\"", ["c2VjcmV0"]), Is.Null);
        Assert.That(Failure(signature, $"s=\"{valid}\"; id=\"m1\"", ["whsec_c2VjcmV0"]), Is.Null);
        Assert.That(Failure(signature, $"s=\"{valid}\"; id=\"m2\"", ["c2VjcmV0"]), Is.EqualTo(WebhookFailure.Signature));
        Assert.That(Failure(signature, $"s=\"{valid}; id=\"m1\"", ["c2VjcmV0"]), Is.EqualTo(WebhookFailure.Signature));
        Assert.That(Failure(signature, $"s=\"{valid}\"; id=\"", ["c2VjcmV0"]), Is.EqualTo(WebhookFailure.Header));
    }

    [Test]
    public void Secrets_that_verify_nothing_are_errors_of_the_receiver()
    {
        Assert.That(() => OneHeader.CheckSecrets([]), Throws.ArgumentException);
        Assert.That(() => OneHeader.CheckSecrets(["s", ""]), Throws.ArgumentException);
        Assert.That(() => OneHeader.CheckSecrets(null!), Throws.ArgumentNullException);
        Assert.That(() => OneHeader.CheckSecrets([null!]), Throws.ArgumentNullException);
        Assert.That(() => WebhookSignature.Standard.CheckSecrets([StandardSecret, "whsec_%"]), Throws.ArgumentException);
        Assert.That(() => OneHeader.CheckSecrets(["s", "whsec_%"]), Throws.Nothing);
        Assert.That(() => Failure(OneHeader, "t=1000,v1=00", []), Throws.ArgumentException);
    }

    [Test]
    public void An_id_that_looks_like_a_placeholder_is_an_id()
    {
        var signature = new WebhookSignature("X-Signature") { TimestampHeader = "X-Time", IdHeader = "X-Id", Signed = "{id}.{timestamp}.{body}" };
        var expected = Convert.ToHexString(HMACSHA256.HashData("s"u8, "{timestamp}.1000.{}"u8));

        Assert.That(() => signature.Verify("{}"u8, Headers(("X-Signature", expected), ("X-Time", "1000"), ("X-Id", "{timestamp}")), "s", At(1000)), Throws.Nothing);
    }

    [TestCase("")]
    [TestCase("whsec_")]
    [TestCase("whsec_%%%")]
    public void A_secret_without_a_key_is_an_error_of_the_receiver(string secret) =>
        Assert.That(() => WebhookSignature.Standard.Verify("{}"u8, Headers(("webhook-id", "a"), ("webhook-timestamp", "1000"), ("webhook-signature", "v1,AAAA")), secret, At(1000)), Throws.ArgumentException);

    private static WebhookFailure? Failure(WebhookSignature signature, string given, IReadOnlyList<string> secrets, long now = 1000)
    {
        try
        {
            signature.Verify("{}"u8, Headers(("X-Signature", given)), secrets, At(now));
            return null;
        }
        catch (WebhookException exception)
        {
            return exception.Failure;
        }
    }

    private static string Sign(string signed) => "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(StandardSecret[6..]), Encoding.UTF8.GetBytes(signed)));

    private static Func<string, string?> Headers(params (string Name, string Value)[] headers) =>
        name => Array.Find(headers, header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Value;

    private static FixedTime At(long seconds) => new(DateTimeOffset.FromUnixTimeSeconds(seconds));

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
