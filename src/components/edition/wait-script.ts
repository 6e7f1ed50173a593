/**
 * Runs in the head, before any picture is asked for: pictures of scenes and slices that are not in view wait for the reader's first move, so that
 * nothing stands in the way of the first view on a poor network. Without a script the browser's own laziness holds.
 */
export const WAIT_SCRIPT = `(r=>{r.classList.add('waiting');for(const n of ['scroll','wheel','keydown','pointerdown','touchstart','beforeprint'])addEventListener(n,()=>r.classList.remove('waiting'),{once:true,passive:true,capture:true})})(document.documentElement)`;
