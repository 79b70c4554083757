using System.Globalization;
using Schematic.Fuzz.Descriptions;
using Schematic.Fuzz.Servers;

// run COUNT [FIRST [MINUTES]]: descriptions by number. runtime COUNT: streams and JSON. codes COUNT: the errors of descriptions. show NUMBER: the text of a description. replay FILE. measure FILES: what each takes.
var folder = Path.Combine(Path.GetTempPath(), "schematic-fuzz");
switch (args)
{
    case ["run", var count, .. var more]:
        var first = more.Length > 0 ? Number(more[0]) : 0;
        var minutes = more.Length > 1 ? double.Parse(more[1], CultureInfo.InvariantCulture) : double.MaxValue;
        var campaign = new Campaign(folder, compilesOneOf: 10);
        campaign.Run(first, first + Number(count), minutes < 1e6 ? TimeSpan.FromMinutes(minutes) : TimeSpan.MaxValue);
        return campaign.Failed == 0 ? 0 : 1;
    case ["runtime", var count]:
        var errors = Enumerable.Range(0, (int)Number(count)).SelectMany(seed => new[] { Framers.Check((uint)seed), JsonReaders.Check((uint)seed) }).OfType<string>().Take(20).ToList();
        foreach (var error in errors) Console.WriteLine(error);
        Console.WriteLine($"{count} streams and {count} JSON texts, {errors.Count} with errors");
        return errors.Count == 0 ? 0 : 1;
    case ["codes", var count]:
        // Why descriptions are refused: a generator of which nothing is accepted tests the reader alone.
        foreach (var code in Enumerable.Range(0, (int)Number(count)).SelectMany(number => Verdict.Of(Description.Number((ulong)number), compiles: false).Codes).CountBy(code => code).OrderByDescending(code => code.Value))
            Console.WriteLine($"{code.Value,8} {code.Key}");
        return 0;
    case ["show", var number]:
        Console.WriteLine(Description.Number(Number(number)));
        return 0;
    case ["replay", var file]:
        var verdict = Verdict.Of(Description.Read(file), compiles: true);
        Console.WriteLine(verdict.Errors.Count == 0 ? $"accepted: {verdict.IsAccepted}" : string.Join('\n', verdict.Errors));
        return verdict.Errors.Count == 0 ? 0 : 1;
    case ["measure", .. var files]:
        foreach (var path in files) Console.WriteLine($"{Measurement.Of(path)} {Path.GetFileName(path)}");
        return 0;
    default:
        Console.WriteLine("run COUNT [FIRST [MINUTES]] | runtime COUNT | codes COUNT | show NUMBER | replay FILE | measure FILES");
        return 2;
}

static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);
