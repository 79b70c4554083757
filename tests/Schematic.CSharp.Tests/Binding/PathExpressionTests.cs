using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Requests;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

public sealed class PathExpressionTests
{
    [TestCase("/a", "\"/a\"")]
    [TestCase("/a{", "\"/a{\"")]
    [TestCase("/a/\"b\"", "\"/a/\\\"b\\\"\"")]
    [TestCase("/a/{b}", "$\"/a/{b()}\"")]
    [TestCase("/a/{b}/c/{+d}", "$\"/a/{b()}/c/{d():+}\"")]
    [TestCase("/}\"{b}", "$\"/}}\\\"{b()}\"")]
    public void A_path_is_a_string_with_an_expression_for_each_parameter(string path, string expected)
    {
        var expression = PathExpression.Of(PathTemplate.Parse(path), parameter => new PathHole(Expression.Invoke(parameter.Name)) { KeepsReserved = parameter.KeepsSlashes });

        Assert.That(expression.Code, Is.EqualTo(expected));
    }
}
