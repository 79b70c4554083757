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
    [NonParallelizable]
    public void Twice_as_many_variables_cost_twice_as_much()
    {
        Cost(10);
        Assert.That((double)Cost(2_000) / Cost(1_000), Is.LessThan(2.5));
    }

    private static long Cost(int count)
    {
        var server = new Server(string.Concat(Enumerable.Range(0, count).Select(number => $"{{v{number}}}/"))) { Variables = [.. Enumerable.Range(0, count).Select(number => new ServerVariable($"v{number}", "x"))] };
        var before = GC.GetAllocatedBytesForCurrentThread();
        ServerUrl.WithDefaults(server);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
