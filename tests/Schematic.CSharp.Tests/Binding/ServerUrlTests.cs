using Microsoft.CodeAnalysis.CSharp;
using Schematic.CSharp.Binding.Requests;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

public sealed class ServerUrlTests
{
    [TestCase("https://{a}.example.org/{b}", "https://1.example.org/{a}")]
    [TestCase("{a}{a}/{{b}}/{c}/{", "11/{{a}}/{c}/{")]
    [TestCase("}}{a", "}}{a")]
    [TestCase("}{a}", "}1")]
    [TestCase("", "")]
    public void Variables_are_replaced_by_their_defaults_once(string url, string expected) =>
        Assert.That(ServerUrl.WithDefaults(new Server(url) { Variables = [new ServerVariable("a", "1"), new ServerVariable("b", "{a}")] }), Is.EqualTo(expected));

    [Test]
    public void An_interpolated_url_has_an_expression_for_each_variable() =>
        Assert.That(ServerUrl.Interpolated(new Server("x/{a}/{c}\"") { Variables = [new ServerVariable("a", "1")] }, variable => variable.Name + "()"), Is.EqualTo("$\"x/{a()}/{{c}}\\\"\""));

    [Test]
    public void A_url_with_many_variables_is_a_concatenation()
    {
        var variables = Enumerable.Range(0, 17).Select(number => new ServerVariable($"v{number}", "x")).ToList();
        var server = new Server("{v0}{a}/" + string.Concat(variables.Skip(1).Select(variable => $"{{{variable.Name}}}")) + "/\"") { Variables = variables };

        var url = ServerUrl.Interpolated(server, variable => variable.Name);

        Assert.That(url, Does.StartWith("string.Concat(\"\", v0, \"{a}/\", v1, ").And.EndsWith(", v16, \"/\\\"\")"));
    }

    // The parser of C# is part of each build.
    [Test]
    [NonParallelizable]
    public void Twice_as_many_variables_cost_the_parser_twice_as_much()
    {
        // Fills the pools of the parser.
        ParsingCost(2_000);
        Assert.That((double)ParsingCost(2_000) / ParsingCost(1_000), Is.LessThan(2.5));
    }

    [Test]
    [NonParallelizable]
    public void Twice_as_many_variables_cost_twice_as_much()
    {
        Cost(10);
        Assert.That((double)Cost(2_000) / Cost(1_000), Is.LessThan(2.5));
    }

    private static long Cost(int count)
    {
        var server = ServerWith(count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ServerUrl.WithDefaults(server);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long ParsingCost(int count)
    {
        var url = ServerUrl.Interpolated(ServerWith(count), variable => $"options.{variable.Name} ?? \"x\"");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(SyntaxFactory.ParseExpression(url).ContainsDiagnostics, Is.False);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Server ServerWith(int count) => new(string.Concat(Enumerable.Range(0, count).Select(number => $"{{v{number}}}/")))
    {
        Variables = [.. Enumerable.Range(0, count).Select(number => new ServerVariable($"v{number}", "x"))],
    };
}
