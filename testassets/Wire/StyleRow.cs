using Wire.Apis;
using Wire.Apis.Wire;

namespace Wire;

/// <summary>
/// Every style x explode x type x place, with the bytes that OpenAPI 3.2 ("Style Examples") and RFC 6570 ask for. The columns are those of
/// <see cref="Cells"/>; the specification's <c>color</c> is <c>text</c>, <c>list</c> and <c>object</c> here.
/// </summary>
/// <param name="Make">The request, from values.</param>
/// <param name="Plain">The request for <see cref="Cells.Plain"/>.</param>
/// <param name="Reserved">The request for <see cref="Cells.Reserved"/>.</param>
/// <param name="Hollow">The request for <see cref="Cells.Hollow"/>.</param>
internal sealed record StyleRow(Func<Cells, IApiRequest<NoContent>> Make, string Plain, string Reserved, string Hollow)
{
    public static StyleRow[] Paths { get; } =
    [
        new(
            cells => new PathSimpleRequest { Empty = cells.Empty, Text = cells.Text, Count = cells.Count, Ratio = cells.Ratio, Flag = cells.Flag, Color = cells.Color, List = cells.List, Object = cells.Object },
            "/pathSimple//blue/-9007199254740993/0.25/true/dark%20red/blue,black,brown/R,100,G,200,B,150",
            "/pathSimple//a%2Fb%3Fc%23d%25e%26f%3Dg%3Bh%2Ci%2Bj%20%C3%BC%F0%9F%98%80/-9007199254740993/0.25/true/dark%20red/a%2Cb,c%20d/R,100,G,200,B,150",
            "/pathSimple//blue/-9007199254740993/0.25/true/dark%20red//"),
        new(
            cells => new PathSimpleExplodedRequest { Empty = cells.Empty, Text = cells.Text, Count = cells.Count, Ratio = cells.Ratio, Flag = cells.Flag, Color = cells.Color, List = cells.List, Object = cells.Object },
            "/pathSimpleExploded//blue/-9007199254740993/0.25/true/dark%20red/blue,black,brown/R=100,G=200,B=150",
            "/pathSimpleExploded//a%2Fb%3Fc%23d%25e%26f%3Dg%3Bh%2Ci%2Bj%20%C3%BC%F0%9F%98%80/-9007199254740993/0.25/true/dark%20red/a%2Cb,c%20d/R=100,G=200,B=150",
            "/pathSimpleExploded//blue/-9007199254740993/0.25/true/dark%20red//"),
        new(
            cells => new PathLabelRequest { Empty = cells.Empty, Text = cells.Text, Count = cells.Count, Ratio = cells.Ratio, Flag = cells.Flag, Color = cells.Color, List = cells.List, Object = cells.Object },
            "/pathLabel/./.blue/.-9007199254740993/.0.25/.true/.dark%20red/.blue,black,brown/.R,100,G,200,B,150",
            "/pathLabel/./.a%2Fb%3Fc%23d%25e%26f%3Dg%3Bh%2Ci%2Bj%20%C3%BC%F0%9F%98%80/.-9007199254740993/.0.25/.true/.dark%20red/.a%2Cb,c%20d/.R,100,G,200,B,150",
            "/pathLabel/./.blue/.-9007199254740993/.0.25/.true/.dark%20red//"),
        new(
            cells => new PathLabelExplodedRequest { Empty = cells.Empty, Text = cells.Text, Count = cells.Count, Ratio = cells.Ratio, Flag = cells.Flag, Color = cells.Color, List = cells.List, Object = cells.Object },
            "/pathLabelExploded/./.blue/.-9007199254740993/.0.25/.true/.dark%20red/.blue.black.brown/.R=100.G=200.B=150",
            "/pathLabelExploded/./.a%2Fb%3Fc%23d%25e%26f%3Dg%3Bh%2Ci%2Bj%20%C3%BC%F0%9F%98%80/.-9007199254740993/.0.25/.true/.dark%20red/.a%2Cb.c%20d/.R=100.G=200.B=150",
            "/pathLabelExploded/./.blue/.-9007199254740993/.0.25/.true/.dark%20red//"),
        new(
            cells => new PathMatrixRequest { Empty = cells.Empty, Text = cells.Text, Count = cells.Count, Ratio = cells.Ratio, Flag = cells.Flag, Color = cells.Color, List = cells.List, Object = cells.Object },
            "/pathMatrix/;empty/;text=blue/;count=-9007199254740993/;ratio=0.25/;flag=true/;color=dark%20red/;list=blue,black,brown/;object=R,100,G,200,B,150",
            "/pathMatrix/;empty/;text=a%2Fb%3Fc%23d%25e%26f%3Dg%3Bh%2Ci%2Bj%20%C3%BC%F0%9F%98%80/;count=-9007199254740993/;ratio=0.25/;flag=true/;color=dark%20red/;list=a%2Cb,c%20d/;object=R,100,G,200,B,150",
            "/pathMatrix/;empty/;text=blue/;count=-9007199254740993/;ratio=0.25/;flag=true/;color=dark%20red//"),
        new(
            cells => new PathMatrixExplodedRequest { Empty = cells.Empty, Text = cells.Text, Count = cells.Count, Ratio = cells.Ratio, Flag = cells.Flag, Color = cells.Color, List = cells.List, Object = cells.Object },
            "/pathMatrixExploded/;empty/;text=blue/;count=-9007199254740993/;ratio=0.25/;flag=true/;color=dark%20red/;list=blue;list=black;list=brown/;R=100;G=200;B=150",
            "/pathMatrixExploded/;empty/;text=a%2Fb%3Fc%23d%25e%26f%3Dg%3Bh%2Ci%2Bj%20%C3%BC%F0%9F%98%80/;count=-9007199254740993/;ratio=0.25/;flag=true/;color=dark%20red/;list=a%2Cb;list=c%20d/;R=100;G=200;B=150",
            "/pathMatrixExploded/;empty/;text=blue/;count=-9007199254740993/;ratio=0.25/;flag=true/;color=dark%20red//"),
    ];

    public static StyleRow[] Queries { get; } =
    [
        new(
            cells => new QueryFormRequest { Empty = cells.Empty, Text = cells.Text, Count = cells.Count, Ratio = cells.Ratio, Flag = cells.Flag, Color = cells.Color, List = cells.List, Object = cells.Object },
            "/queryForm?empty=&text=blue&count=-9007199254740993&ratio=0.25&flag=true&color=dark%20red&list=blue,black,brown&object=R,100,G,200,B,150",
            "/queryForm?empty=&text=a%2Fb%3Fc%23d%25e%26f%3Dg%3Bh%2Ci%2Bj%20%C3%BC%F0%9F%98%80&count=-9007199254740993&ratio=0.25&flag=true&color=dark%20red&list=a%2Cb,c%20d&object=R,100,G,200,B,150",
            "/queryForm?empty=&text=blue&count=-9007199254740993&ratio=0.25&flag=true&color=dark%20red"),
        new(
            cells => new QueryFormExplodedRequest { Empty = cells.Empty, Text = cells.Text, Count = cells.Count, Ratio = cells.Ratio, Flag = cells.Flag, Color = cells.Color, List = cells.List, Object = cells.Object },
            "/queryFormExploded?empty=&text=blue&count=-9007199254740993&ratio=0.25&flag=true&color=dark%20red&list=blue&list=black&list=brown&R=100&G=200&B=150",
            "/queryFormExploded?empty=&text=a%2Fb%3Fc%23d%25e%26f%3Dg%3Bh%2Ci%2Bj%20%C3%BC%F0%9F%98%80&count=-9007199254740993&ratio=0.25&flag=true&color=dark%20red&list=a%2Cb&list=c%20d&R=100&G=200&B=150",
            "/queryFormExploded?empty=&text=blue&count=-9007199254740993&ratio=0.25&flag=true&color=dark%20red"),
        new(
            cells => new QueryReservedFormRequest { Empty = cells.Empty, Text = cells.Text, Count = cells.Count, Ratio = cells.Ratio, Flag = cells.Flag, Color = cells.Color, List = cells.List, Object = cells.Object },
            "/queryReservedForm?empty=&text=blue&count=-9007199254740993&ratio=0.25&flag=true&color=dark%20red&list=blue,black,brown&object=R,100,G,200,B,150",
            "/queryReservedForm?empty=&text=a/b?c%23d%25e&f=g;h,i+j%20%C3%BC%F0%9F%98%80&count=-9007199254740993&ratio=0.25&flag=true&color=dark%20red&list=a,b,c%20d&object=R,100,G,200,B,150",
            "/queryReservedForm?empty=&text=blue&count=-9007199254740993&ratio=0.25&flag=true&color=dark%20red"),
        new(
            cells => new QueryReservedFormExplodedRequest { Empty = cells.Empty, Text = cells.Text, Count = cells.Count, Ratio = cells.Ratio, Flag = cells.Flag, Color = cells.Color, List = cells.List, Object = cells.Object },
            "/queryReservedFormExploded?empty=&text=blue&count=-9007199254740993&ratio=0.25&flag=true&color=dark%20red&list=blue&list=black&list=brown&R=100&G=200&B=150",
            "/queryReservedFormExploded?empty=&text=a/b?c%23d%25e&f=g;h,i+j%20%C3%BC%F0%9F%98%80&count=-9007199254740993&ratio=0.25&flag=true&color=dark%20red&list=a,b&list=c%20d&R=100&G=200&B=150",
            "/queryReservedFormExploded?empty=&text=blue&count=-9007199254740993&ratio=0.25&flag=true&color=dark%20red"),
        new(
            // Spaces cannot be escaped.
            cells => new QuerySpaceDelimitedRequest { List = [.. cells.List.Select(item => item.Replace(' ', '.'))], Object = cells.Object },
            "/querySpaceDelimited?list=blue%20black%20brown&object=R%20100%20G%20200%20B%20150",
            "/querySpaceDelimited?list=a%2Cb%20c.d&object=R%20100%20G%20200%20B%20150",
            "/querySpaceDelimited"),
        new(
            cells => new QueryPipeDelimitedRequest { List = cells.List, Object = cells.Object },
            "/queryPipeDelimited?list=blue%7Cblack%7Cbrown&object=R%7C100%7CG%7C200%7CB%7C150",
            "/queryPipeDelimited?list=a%2Cb%7Cc%20d&object=R%7C100%7CG%7C200%7CB%7C150",
            "/queryPipeDelimited"),
        new(
            cells => new QueryDeepObjectRequest { Object = cells.Object },
            "/queryDeepObject?object%5BR%5D=100&object%5BG%5D=200&object%5BB%5D=150",
            "/queryDeepObject?object%5BR%5D=100&object%5BG%5D=200&object%5BB%5D=150",
            "/queryDeepObject"),
    ];

    public static StyleRow[] Headers { get; } =
    [
        new(
            cells => new HeaderSimpleRequest { XEmpty = cells.Empty, XText = cells.Text, XCount = cells.Count, XRatio = cells.Ratio, XFlag = cells.Flag, XColor = cells.Color, XList = cells.List, XObject = cells.Object },
            "X-Empty: \nX-Text: blue\nX-Count: -9007199254740993\nX-Ratio: 0.25\nX-Flag: true\nX-Color: dark red\nX-List: blue,black,brown\nX-Object: R,100,G,200,B,150",
            "X-Empty: \nX-Text: a/b?c#d%e&f=g;h,i+j ü😀\nX-Count: -9007199254740993\nX-Ratio: 0.25\nX-Flag: true\nX-Color: dark red\nX-List: \"a,b\",c d\nX-Object: R,100,G,200,B,150",
            "X-Empty: \nX-Text: blue\nX-Count: -9007199254740993\nX-Ratio: 0.25\nX-Flag: true\nX-Color: dark red"),
        new(
            cells => new HeaderSimpleExplodedRequest { XEmpty = cells.Empty, XText = cells.Text, XCount = cells.Count, XRatio = cells.Ratio, XFlag = cells.Flag, XColor = cells.Color, XList = cells.List, XObject = cells.Object },
            "X-Empty: \nX-Text: blue\nX-Count: -9007199254740993\nX-Ratio: 0.25\nX-Flag: true\nX-Color: dark red\nX-List: blue,black,brown\nX-Object: R=100,G=200,B=150",
            "X-Empty: \nX-Text: a/b?c#d%e&f=g;h,i+j ü😀\nX-Count: -9007199254740993\nX-Ratio: 0.25\nX-Flag: true\nX-Color: dark red\nX-List: \"a,b\",c d\nX-Object: R=100,G=200,B=150",
            "X-Empty: \nX-Text: blue\nX-Count: -9007199254740993\nX-Ratio: 0.25\nX-Flag: true\nX-Color: dark red"),
    ];

    public static StyleRow[] Cookies { get; } =
    [
        new(
            cells => new CookieFormRequest { Empty = cells.Empty, Text = cells.Text, Count = cells.Count, Ratio = cells.Ratio, Flag = cells.Flag, Color = cells.Color, List = cells.List, Object = cells.Object },
            "empty=; text=blue; count=-9007199254740993; ratio=0.25; flag=true; color=dark%20red; list=blue,black,brown; object=R,100,G,200,B,150",
            "empty=; text=a%2Fb%3Fc%23d%25e%26f%3Dg%3Bh%2Ci%2Bj%20%C3%BC%F0%9F%98%80; count=-9007199254740993; ratio=0.25; flag=true; color=dark%20red; list=a%2Cb,c%20d; object=R,100,G,200,B,150",
            "empty=; text=blue; count=-9007199254740993; ratio=0.25; flag=true; color=dark%20red"),
        new(
            cells => new CookieFormExplodedRequest { Empty = cells.Empty, Text = cells.Text, Count = cells.Count, Ratio = cells.Ratio, Flag = cells.Flag, Color = cells.Color, List = cells.List, Object = cells.Object },
            "empty=; text=blue; count=-9007199254740993; ratio=0.25; flag=true; color=dark%20red; list=blue&list=black&list=brown; R=100&G=200&B=150",
            "empty=; text=a%2Fb%3Fc%23d%25e%26f%3Dg%3Bh%2Ci%2Bj%20%C3%BC%F0%9F%98%80; count=-9007199254740993; ratio=0.25; flag=true; color=dark%20red; list=a%2Cb&list=c%20d; R=100&G=200&B=150",
            "empty=; text=blue; count=-9007199254740993; ratio=0.25; flag=true; color=dark%20red"),
        new(
            // Commas cannot be escaped.
            cells => new CookieCookieRequest { Empty = cells.Empty, Text = cells.Text, Count = cells.Count, Ratio = cells.Ratio, Flag = cells.Flag, Color = cells.Color, List = [.. cells.List.Select(item => item.Replace(',', '.'))], Object = cells.Object },
            "empty=; text=blue; count=-9007199254740993; ratio=0.25; flag=true; color=dark red; list=blue,black,brown; object=R,100,G,200,B,150",
            "empty=; text=a/b?c#d%e&f=g%3Bh,i+j ü😀; count=-9007199254740993; ratio=0.25; flag=true; color=dark red; list=a.b,c d; object=R,100,G,200,B,150",
            "empty=; text=blue; count=-9007199254740993; ratio=0.25; flag=true; color=dark red"),
        new(
            cells => new CookieCookieExplodedRequest { Empty = cells.Empty, Text = cells.Text, Count = cells.Count, Ratio = cells.Ratio, Flag = cells.Flag, Color = cells.Color, List = cells.List, Object = cells.Object },
            "empty=; text=blue; count=-9007199254740993; ratio=0.25; flag=true; color=dark red; list=blue; list=black; list=brown; R=100; G=200; B=150",
            "empty=; text=a/b?c#d%e&f=g%3Bh,i+j ü😀; count=-9007199254740993; ratio=0.25; flag=true; color=dark red; list=a,b; list=c d; R=100; G=200; B=150",
            "empty=; text=blue; count=-9007199254740993; ratio=0.25; flag=true; color=dark red"),
    ];
}
