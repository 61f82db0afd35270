// Promises that what came while somebody reads is told in one quiet word above the rows, and is shown when it is pressed.
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

interface NewPillProps {
  waiting: number;
  isMore: boolean;
  onShow: () => void;
}

export function NewPill({ waiting, isMore, onShow }: NewPillProps) {
  const t = useTranslations("stock");
  return (
    // over the rows, not between them: it would push away what is being read
    <div role="status" className="sticky top-(--pill-top,0.5rem) z-10 flex h-0 justify-center">
      {waiting > 0 ? (
        <Button size="sm" look="primary" className="rounded-full! shadow-float" onClick={onShow}>
          {t(isMore ? "feed.newMore" : "feed.new", { count: waiting })}
        </Button>
      ) : null}
    </div>
  );
}
