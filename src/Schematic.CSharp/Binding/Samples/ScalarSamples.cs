using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.CSharp.Binding.Samples;

/// <summary>Samples of built-in types, and the examples that generated code can read as such a type.</summary>
internal static partial class ScalarSamples
{
    /// <summary>Returns a sample as JSON.</summary>
    public static string Of(PrimitiveReference type) => type.Kind switch
    {
        PrimitiveKind.Any => "{}",
        PrimitiveKind.Boolean => "false",
        PrimitiveKind.String => "\"string\"",
        PrimitiveKind.Bytes or PrimitiveKind.Base64Url or PrimitiveKind.File => "\"c2FtcGxl\"",
        PrimitiveKind.Date => "\"2024-01-31\"",
        PrimitiveKind.Time => "\"12:30:00\"",
        PrimitiveKind.DateTime => "\"2024-01-31T12:30:00Z\"",
        PrimitiveKind.UnixTime => "1706704200",
        PrimitiveKind.Duration => "\"PT1H\"",
        PrimitiveKind.Uuid => "\"11111111-1111-4111-8111-111111111111\"",
        PrimitiveKind.Uri => "\"https://example.org/\"",
        _ => type.IsQuoted ? "\"1\"" : "1",
    };

    /// <summary>Returns true if generated code reads a value as the type.</summary>
    public static bool Fits(PrimitiveReference type, DocumentNode value)
    {
        if (type.Kind == PrimitiveKind.Any) return true;
        if (value is not ScalarNode scalar) return false;
        var expected = type switch
        {
            { Kind: PrimitiveKind.Boolean } => ScalarKind.Boolean,
            { Kind: PrimitiveKind.UnixTime } or { IsQuoted: false, Kind: >= PrimitiveKind.Int32 and <= PrimitiveKind.Decimal } => ScalarKind.Number,
            _ => ScalarKind.String,
        };
        return scalar.Kind == expected && HasFormat(type.Kind, scalar.Text);
    }

    private static bool HasFormat(PrimitiveKind kind, string text) => kind switch
    {
        PrimitiveKind.Int32 => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        PrimitiveKind.Int64 => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        PrimitiveKind.UInt64 => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        PrimitiveKind.BigInteger => BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        PrimitiveKind.Single => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number),
        PrimitiveKind.Double => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number),
        PrimitiveKind.Decimal => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        PrimitiveKind.Bytes or PrimitiveKind.File => Convert.TryFromBase64String(text, new byte[text.Length], out _),
        PrimitiveKind.Base64Url => Base64Url().IsMatch(text),
        PrimitiveKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        PrimitiveKind.Time => Time().IsMatch(text),
        PrimitiveKind.DateTime => DateTime().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        PrimitiveKind.UnixTime => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800,
        PrimitiveKind.Duration => Duration().IsMatch(text),
        PrimitiveKind.Uuid => Guid.TryParseExact(text, "D", out _),
        PrimitiveKind.Uri => UrlText.TryRead(text, UriKind.RelativeOrAbsolute, out _),
        _ => true,
    };

    [GeneratedRegex("^[A-Za-z0-9_-]{0,}$")]
    private static partial Regex Base64Url();

    [GeneratedRegex(@"^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,7})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$")]
    private static partial Regex Time();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,7})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$")]
    private static partial Regex DateTime();

    [GeneratedRegex(@"^P(\d{1,5}W|\d{1,5}D|(\d{1,5}D)?T(?=\d)(\d{1,5}H)?(\d{1,5}M)?(\d{1,5}S)?)$")]
    private static partial Regex Duration();
}
